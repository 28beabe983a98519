import { z } from "zod";
import {
  emptyFilter,
  filterCards,
  PersonaId,
  questionsIn,
  TagId,
  type CardFilter,
  type CardId,
  type LiveBoard,
} from "@cojourney/journey-model";

/** What this person wants to see of the board. It is theirs alone and never in the document. */
export interface FilterState {
  readonly filter: CardFilter;
  /** Null while nothing is asked: then every card is shown. */
  readonly shown: ReadonlySet<CardId> | null;
  /** All cards on the board. */
  readonly total: number;
}

/** A person's filter while a board is open, kept up to date with what others change. */
export interface BoardFilter {
  now(): FilterState;
  /** Calls back when other cards pass, or another question is asked. */
  subscribe(listener: () => void): () => void;
  set(filter: CardFilter): void;
  close(): void;
}

const Kept = z.object({
  tagIds: z.array(TagId).max(200),
  laneKinds: z.array(z.string().max(64)).max(64),
  personaIds: z.array(PersonaId).max(200),
  onlyMomentsOfTruth: z.boolean(),
  onlyWithoutEvidence: z.boolean(),
  text: z.string().max(200),
});

/** Opens the filter of one board. It comes back after a reload, until the tab is closed. */
export function openBoardFilter(live: LiveBoard, boardId: string): BoardFilter {
  const key = `cojourney/filter/${boardId}`;
  const listeners = new Set<() => void>();
  let state = stateOf(live, kept(key));

  function change(filter: CardFilter): void {
    const next = stateOf(live, filter);
    if (filter === state.filter && isSame(state, next)) return;
    // The set keeps its identity while the same cards pass: views draw again when it changes.
    state = { ...next, shown: isSameSet(state.shown, next.shown) ? state.shown : next.shown };
    for (const listener of listeners) listener();
  }
  const stop = live.subscribe(() => change(state.filter));
  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(filter) {
      keep(key, filter);
      change(filter);
    },
    close() {
      stop();
      listeners.clear();
    },
  };
}

function stateOf(live: LiveBoard, filter: CardFilter): FilterState {
  const { board } = live.reading();
  const shown = questionsIn(filter) === 0 ? null : filterCards(board, filter);
  return { filter, shown, total: board.cards.size };
}

function isSame(a: FilterState, b: FilterState): boolean {
  return a.total === b.total && isSameSet(a.shown, b.shown);
}

function isSameSet(a: ReadonlySet<CardId> | null, b: ReadonlySet<CardId> | null): boolean {
  if (a === null || b === null) return a === b;
  return a.size === b.size && [...a].every((id) => b.has(id));
}

function kept(key: string): CardFilter {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(key) ?? ""));
  } catch {
    return emptyFilter;
  }
}

function keep(key: string, filter: CardFilter): void {
  try {
    if (questionsIn(filter) === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(filter));
  } catch {
    // A private window may refuse storage; the filter still holds on this page.
  }
}
