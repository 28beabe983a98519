import type { WorkshopView } from "@cojourney/journey-model/workshop";
import type { Answer } from "#sync/roster.ts";
import type { WorkshopStore } from "#sync/workshop.ts";

/** What this person has given in the round that is open. */
export interface MyVotesState {
  readonly round: NonNullable<WorkshopView["round"]>;
  /** How many votes, by card; cards without a vote are left out. */
  readonly counts: ReadonlyMap<string, number>;
  readonly used: number;
  readonly left: number;
  /** They said that they are done. */
  readonly isDone: boolean;
  /** Something that was pressed is not on the server yet. */
  readonly isSending: boolean;
}

/** Why a vote was not counted. */
export type VoteRefusal = NonNullable<Answer>;

/**
 * This person's votes: what the server has of them, and what they pressed since. A press is seen at once; each says the
 * whole count of one card, so that whatever is sent twice is counted once.
 */
export interface MyVotes {
  /** Null while no round is open. Keeps its identity until something of it changes. */
  now(): MyVotesState | null;
  subscribe(listener: () => void): () => void;
  /** Gives a card so many votes in all; says why not when that is known here already. */
  give(cardId: string, count: number): VoteRefusal | null;
  /** Calls back when the server did not take what was pressed; what is shown is right again by then. */
  onRefused(listener: (refusal: VoteRefusal) => void): () => void;
  close(): void;
}

/** When to ask again after there was no answer, in ms. */
const AGAIN_AFTER_MS = 3_000;

/** A count that was pressed and that the server has not told of yet. */
interface Wish {
  readonly roundId: string;
  readonly count: number;
  /** The server has taken it; its news is under way. */
  readonly isTaken: boolean;
}

/** Opens the votes of this person on one board. */
export function openMyVotes(
  workshop: Pick<WorkshopStore, "view" | "subscribe" | "command">,
): MyVotes {
  const listeners = new Set<() => void>();
  const refusalListeners = new Set<(refusal: VoteRefusal) => void>();
  const wishes = new Map<string, Wish>();
  let isAsking = false;
  let isClosed = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  let view = workshop.view();
  let state = readState();

  function readState(): MyVotesState | null {
    const { round, myBallot } = view;
    if (!round) return null;
    const ballot = myBallot?.roundId === round.id ? myBallot : null;
    const counts = new Map(Object.entries(ballot?.counts ?? {}));
    for (const [cardId, { count }] of wishes)
      if (count > 0) counts.set(cardId, count);
      else counts.delete(cardId);
    const used = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return {
      round,
      counts,
      used,
      left: round.votesEach - used,
      isDone: ballot?.isDone ?? false,
      isSending: [...wishes.values()].some(({ isTaken }) => !isTaken),
    };
  }
  function changed(): void {
    state = readState();
    for (const listener of listeners) listener();
  }
  function refuse(refusal: VoteRefusal): void {
    for (const listener of refusalListeners) listener(refusal);
  }

  /** What the server has on a card, as far as it has said so. */
  function known(cardId: string): number {
    const wish = wishes.get(cardId);
    if (wish?.isTaken) return wish.count;
    const { round, myBallot } = view;
    return (myBallot?.roundId === round?.id ? myBallot?.counts[cardId] : undefined) ?? 0;
  }

  /** One after another, and what is taken back before what is given: else a vote that moves would be one too many. */
  function nextWish(): [cardId: string, wish: Wish] | undefined {
    const open = [...wishes].filter(([, { isTaken }]) => !isTaken);
    return open.find(([cardId, { count }]) => count < known(cardId)) ?? open[0];
  }

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    clearTimeout(again);
    for (let next = nextWish(); next; next = nextWish()) {
      const [cardId, wish] = next;
      const { roundId, count } = wish;
      const answer = await workshop.command({ type: "vote", roundId, cardId, count });
      if (isClosed) return;
      if (answer === "Unreachable") {
        again = setTimeout(() => void ask(), AGAIN_AFTER_MS);
        break;
      }
      settle(cardId, wish, answer);
    }
    isAsking = false;
  }

  function settle(cardId: string, wish: Wish, answer: Answer): void {
    // Pressed again meanwhile, or the round is over: what was asked then counts no more.
    if (wishes.get(cardId) !== wish) return;
    if (answer === null) wishes.set(cardId, { ...wish, isTaken: true });
    else wishes.delete(cardId);
    dropTold();
    changed();
    if (answer !== null) refuse(answer);
  }

  /** Drops what the server tells by itself now. */
  function dropTold(): void {
    const { round, myBallot } = view;
    const told = myBallot?.roundId === round?.id ? (myBallot?.counts ?? {}) : {};
    for (const [cardId, { count, isTaken }] of wishes)
      if (isTaken && count === (told[cardId] ?? 0)) wishes.delete(cardId);
  }

  function onNews(): void {
    const before = view;
    view = workshop.view();
    const isSame = view.round === before.round && view.myBallot === before.myBallot;
    if (isSame && wishes.size === 0) return;
    const late = [...wishes].filter(([, { roundId }]) => roundId !== view.round?.id);
    for (const [cardId] of late) wishes.delete(cardId);
    // Whatever it tells after it has taken a vote is the truth, also where another device voted since.
    for (const [cardId, { isTaken }] of wishes) if (isTaken) wishes.delete(cardId);
    changed();
    if (late.some(([, { isTaken }]) => !isTaken)) refuse("RoundClosed");
    void ask();
  }

  const stop = workshop.subscribe(onNews);
  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    give(cardId, count) {
      if (!state) return "RoundClosed";
      const { round, counts, used } = state;
      const before = counts.get(cardId) ?? 0;
      const refusal = refusalOf(round, cardId, { count, before, used });
      if (refusal || count === before) return refusal;
      wishes.set(cardId, { roundId: round.id, count, isTaken: false });
      changed();
      void ask();
      return null;
    },
    onRefused(listener) {
      refusalListeners.add(listener);
      return () => refusalListeners.delete(listener);
    },
    close() {
      isClosed = true;
      stop();
      clearTimeout(again);
      listeners.clear();
      refusalListeners.clear();
    },
  };
}

/** The rules that this screen can tell by itself; the server has the last word. */
function refusalOf(
  round: MyVotesState["round"],
  cardId: string,
  {
    count,
    before,
    used,
  }: { readonly count: number; readonly before: number; readonly used: number },
): VoteRefusal | null {
  if (!round.targetIds.includes(cardId)) return "NotInRound";
  if (count <= before) return null;
  if (count > round.maxOnOne) return "TooManyOnOne";
  return used - before + count > round.votesEach ? "VotesUsed" : null;
}
