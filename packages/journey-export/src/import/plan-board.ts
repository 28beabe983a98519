import {
  type Board,
  type Card,
  type CardId,
  type ImportRecords,
  isUntouched,
  layoutBoard,
  nextJourneyOrigin,
  type ParkedCard,
  ranksAfter,
} from "@cojourney/journey-model";
import type { ImportPlan, LeftOut } from "#import/import-plan.ts";
import type { ImportedBoard } from "#import/import-source.ts";
import type { ImportTarget } from "#import/import-target.ts";
import { type NewIds, newIdsFor } from "#import/new-ids.ts";
import { type JoinedLists, joinLists } from "#import/join-lists.ts";
import { countTaken } from "#import/count-taken.ts";
import { movedDrawing } from "#import/moved-drawing.ts";
import { oneLine } from "#import/one-line.ts";

/**
 * Plans a whole board into another. Onto a new, empty board it goes as it is, with its name and lists;
 * beside other work its journeys go under those that are there, and its names join the board's lists.
 */
export function planBoard(
  content: ImportedBoard,
  left: readonly LeftOut[],
  target: ImportTarget,
): ImportPlan {
  const { board } = content;
  const replacesStart = isUntouched(target.board, target.drawing);
  const ids = newIdsFor(content, target, replacesStart);
  const shift = replacesStart ? ([0, 0] as const) : shiftOf(board, target.board);
  const lists = joinLists(board.meta, replacesStart ? null : target.board.meta, target.newId);
  const { title, framework, language } = board.meta;
  const records: ImportRecords = {
    replaces: replacesStart ? { title, framework, language } : null,
    channels: lists.channels,
    tags: lists.tags,
    personas: personasOf(board, ids, replacesStart ? null : target.board),
    journeys: [...board.journeys.values()].map((journey) => ({
      ...journey,
      id: ids.of(journey.id),
      personaId: ids.of(journey.personaId),
      origin: shifted(journey.origin, shift),
      copiedFrom: journey.copiedFrom && ids.of(journey.copiedFrom),
      loops: journey.loops.map(({ from, to }) => ({ from: ids.of(from), to: ids.of(to) })),
    })),
    phases: [...board.phases.values()].map((phase) => ({
      ...renewed(phase, ids),
      place: { ...phase.place, journeyId: ids.of(phase.place.journeyId) },
    })),
    steps: [...board.steps.values()].map((step) => ({
      ...renewed(step, ids),
      place: { ...step.place, phaseId: ids.of(step.place.phaseId) },
    })),
    lanes: [...board.lanes.values()].map((lane) => ({
      ...renewed(lane, ids),
      place: { ...lane.place, journeyId: ids.of(lane.place.journeyId) },
    })),
    cards: [...board.cards.values()].map((card) => ({
      ...relisted(card, ids, lists),
      place: renewedPlace(card.place, ids),
    })),
    parked: behindParked([...board.parked.values()], replacesStart ? null : target.board).map(
      (card) => ({
        ...relisted(card, ids, lists),
        place: card.place && renewedPlace(card.place, ids),
      }),
    ),
    emotions: [...board.emotions].map(([stepId, emotion]) => ({
      ...emotion,
      stepId: ids.of(stepId),
    })),
    drawing: movedDrawing(content.drawing, ids, shift),
    builds: [],
  };
  return {
    records,
    taken: countTaken(records),
    left: [...left, ...lists.left, ...votesLeft(board)],
    replacesStart,
  };
}

function renewedPlace(place: Card["place"], ids: NewIds): Card["place"] {
  return { ...place, stepId: ids.of(place.stepId), laneId: ids.of(place.laneId) };
}

/** A card with the ids that it, its evidence, its opportunity, its channel and its tags have on the board. */
function relisted<T extends Card | ParkedCard>(card: T, ids: NewIds, lists: JoinedLists): T {
  return {
    ...renewed<CardId, T>(card, ids),
    channel: card.channel && lists.channelId(card.channel),
    evidenceIds: card.evidenceIds.map((id) => ids.of(id)),
    opportunityId: card.opportunityId && ids.of(card.opportunityId),
    tags: card.tags.flatMap((id) => lists.tagId(id) ?? []),
  };
}

/** Beside others they are parked behind them, in the order that they had. */
function behindParked(cards: readonly ParkedCard[], beside: Board | null): readonly ParkedCard[] {
  if (!beside) return cards;
  const there = [...beside.parked.values()].map(({ parked }) => parked).toSorted(byCodeUnit);
  const ranks = ranksAfter(there, cards.length);
  return cards
    .toSorted((a, b) => byCodeUnit(a.parked, b.parked) || byCodeUnit(a.id, b.id))
    .map((card, i) => ({ ...card, parked: ranks[i] ?? card.parked }));
}

/** A vote counts where it was held: what a file says of one, anybody could have written. */
function votesLeft({ votes }: Board): readonly LeftOut[] {
  return [...votes.values()].map(({ id, title }) => ({
    where: { kind: "record", root: "votes", id },
    what: oneLine(title),
    why: { kind: "heldElsewhere" },
  }));
}

function renewed<
  Id extends string,
  T extends { readonly id: Id; readonly copiedFrom?: Id | undefined },
>(record: T, ids: NewIds): T {
  const { copiedFrom } = record;
  return {
    ...record,
    id: ids.of(record.id),
    ...(copiedFrom === undefined ? {} : { copiedFrom: ids.of(copiedFrom) }),
  };
}

/** Beside others they stand behind them, in the order that they had. */
function personasOf(
  { personas }: Board,
  ids: NewIds,
  beside: Board | null,
): ImportRecords["personas"] {
  const own = [...personas.values()];
  const renamed = (persona: (typeof own)[number]) => ({ ...persona, id: ids.of(persona.id) });
  if (!beside) return own.map(renamed);
  const there = [...beside.personas.values()].map(({ rank }) => rank).toSorted(byCodeUnit);
  const ranks = ranksAfter(there, own.length);
  return own
    .toSorted((a, b) => byCodeUnit(a.rank, b.rank) || byCodeUnit(a.id, b.id))
    .map((persona, i) => ({ ...renamed(persona), rank: ranks[i] ?? persona.rank }));
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Shift = readonly [number, number];

/** From where the uppermost journey of the file stands to the free place under those of the board. */
function shiftOf(from: Board, to: Board): Shift {
  const [x, y] = nextJourneyOrigin(layoutBoard(to));
  const { journeys } = layoutBoard(from);
  const [first] = journeys;
  if (!first) return [0, 0];
  const top = journeys.reduce((least, { bounds }) => Math.min(least, bounds.y), first.bounds.y);
  const start = journeys.reduce((least, { bounds }) => Math.min(least, bounds.x), first.bounds.x);
  return [x - start, y - top];
}

const FARTHEST_PX = 1e6;

/** Moved, but not out of the canvas. */
function shifted([x, y]: readonly [number, number], [dx, dy]: Shift): [number, number] {
  return [within(x + dx), within(y + dy)];
}

function within(value: number): number {
  return Math.min(Math.max(value, -FARTHEST_PX), FARTHEST_PX);
}
