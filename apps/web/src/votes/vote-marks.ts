import type { LiveBoard } from "@cojourney/journey-model";
import type { VoteResult } from "@cojourney/journey-model/workshop";
import type { Roster } from "#sync/roster.ts";
import type { MyVotes } from "#votes/my-votes.ts";

/** What the face of a card shows of votes. */
export type VoteMark =
  /** A round is open and this card is in it: how many of this person's votes are on it. */
  | {
      readonly type: "ballot";
      readonly mine: number;
      readonly mayGive: boolean;
    }
  /** What came of a round. */
  | { readonly type: "result"; readonly votes: number };

/** Which round's votes this person sees on the cards: the latest that was closed, a certain one, or none. */
export type ShownRound = "latest" | "none" | (string & {});

/** The marks of votes on the cards of a board, for whichever view draws them. */
export interface VoteMarks {
  /** Null when there is nothing to show. Keeps its identity until it changes. */
  of(cardId: string): VoteMark | null;
  /** The round that is shown on the cards while none is open; null for none. */
  shown(): VoteResult | null;
  show(round: ShownRound): void;
  /** Every card with a mark; the same array until there are others. */
  ids(): readonly string[];
  subscribe(listener: () => void): () => void;
  close(): void;
}

export interface VotesOnBoard {
  readonly boardId: string;
  readonly live: Pick<LiveBoard, "reading" | "subscribe">;
  readonly roster: Pick<Roster, "reading" | "subscribe">;
}

/** Opens the marks. While a round is open, earlier results are not shown: they would lead the votes. */
export function openVoteMarks({ boardId, live, roster }: VotesOnBoard, mine: MyVotes): VoteMarks {
  const key = `cojourney/shown-votes/${boardId}`;
  const listeners = new Set<() => void>();
  let wanted: ShownRound = kept(key) ?? "latest";
  let shown = readShown();
  let marks = readMarks(new Map());
  let ids = [...marks.keys()];

  function readShown(): VoteResult | null {
    if (wanted === "none") return null;
    const results = resultsOf(live);
    return results.find(({ id }) => id === wanted) ?? results[0] ?? null;
  }
  function readMarks(before: ReadonlyMap<string, VoteMark>): ReadonlyMap<string, VoteMark> {
    return new Map(
      wantedMarks().map(([id, mark]) => {
        const last = before.get(id);
        return [id, last && isSame(last, mark) ? last : mark];
      }),
    );
  }
  function wantedMarks(): readonly (readonly [cardId: string, VoteMark])[] {
    const ballot = mine.now();
    if (!ballot)
      return (shown?.results ?? []).map(({ cardId, votes }) => [cardId, { type: "result", votes }]);
    // Whoever only looks has no votes.
    if (roster.reading().role === "viewer") return [];
    return ballot.round.targetIds.map((id) => {
      const count = ballot.counts.get(id) ?? 0;
      const mayGive = ballot.left > 0 && count < ballot.round.maxOnOne;
      return [id, { type: "ballot", mine: count, mayGive }];
    });
  }
  function update(): void {
    shown = readShown();
    marks = readMarks(marks);
    if (ids.length !== marks.size || !ids.every((id) => marks.has(id))) ids = [...marks.keys()];
    for (const listener of listeners) listener();
  }

  const stops = [
    mine.subscribe(update),
    roster.subscribe(update),
    live.subscribe(() => {
      if (readShown() !== shown) update();
    }),
  ];
  return {
    of: (cardId) => marks.get(cardId) ?? null,
    ids: () => ids,
    shown: () => shown,
    show(round) {
      wanted = round;
      keep(key, round);
      update();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      for (const stop of stops) stop();
      listeners.clear();
    },
  };
}

/** The rounds that were closed on this board, the latest first. */
export function resultsOf(live: Pick<LiveBoard, "reading">): readonly VoteResult[] {
  return [...live.reading().board.votes.values()].toSorted(
    (a, b) => b.closedAt - a.closedAt || (a.id < b.id ? -1 : 1),
  );
}

function isSame(a: VoteMark, b: VoteMark): boolean {
  if (a.type === "result") return b.type === "result" && a.votes === b.votes;
  return b.type === "ballot" && a.mine === b.mine && a.mayGive === b.mayGive;
}

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, round: ShownRound): void {
  try {
    sessionStorage.setItem(key, round);
  } catch {
    // A private window may refuse storage; the choice still holds on this page.
  }
}
