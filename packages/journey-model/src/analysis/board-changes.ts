import type { Board } from "#entities/board.ts";
import type { StepId } from "#entities/ids.ts";

export type ChangedThing = "card" | "emotion" | "step" | "phase" | "lane" | "journey" | "persona";
export type ChangeVerb = "added" | "changed" | "moved" | "parked" | "removed";

/** What happened to one thing between two readings of a board. */
export interface BoardChange {
  readonly thing: ChangedThing;
  /** Of an emotion: the id of its step. */
  readonly id: string;
  readonly verb: ChangeVerb;
  /** The phase it happened in, by id; null for what is in no phase. */
  readonly phaseId: string | null;
}

type Ranked = { readonly place: { readonly rank: string } };

const nowhere = () => null;
const phaseOfStep = (board: Board, stepId: StepId) =>
  board.steps.get(stepId)?.place.phaseId ?? null;
const isRankMoved = (a: Ranked, b: Ranked) => a.place.rank !== b.place.rank;
const asEver = {
  came: (): ChangeVerb => "added",
  went: (): ChangeVerb => "removed",
};
/** A record that was read again may say the same as before. */
const isSameRecord = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What is different between two boards, one change per thing. What was both moved and changed counts
 * as moved; what came or went with its phase or journey is not told apart from it.
 */
export function boardChanges(before: Board, after: Board): readonly BoardChange[] {
  const found: BoardChange[] = [];

  function compare<Id extends string, T>(
    thing: ChangedThing,
    from: ReadonlyMap<Id, T>,
    to: ReadonlyMap<Id, T>,
    phaseIn: (board: Board, id: Id, record: T) => string | null,
    isMoved: (a: T, b: T) => boolean = () => false,
    {
      came,
      went,
    }: { readonly came: (id: Id) => ChangeVerb; readonly went: (id: Id) => ChangeVerb } = asEver,
  ): void {
    if (from === to) return;
    for (const [id, record] of to) {
      const old = from.get(id);
      if (old === record || (old !== undefined && isSameRecord(old, record))) continue;
      const phaseId = phaseIn(after, id, record);
      const verb = old === undefined ? came(id) : isMoved(old, record) ? "moved" : "changed";
      found.push({ thing, id, verb, phaseId });
    }
    for (const [id, record] of from)
      if (!to.has(id))
        found.push({ thing, id, verb: went(id), phaseId: phaseIn(before, id, record) });
  }

  compare(
    "card",
    before.cards,
    after.cards,
    (board, _id, card) => phaseOfStep(board, card.place.stepId),
    (a, b) => JSON.stringify(a.place) !== JSON.stringify(b.place),
    {
      came: (id) => (before.parked.has(id) ? "moved" : "added"),
      went: (id) => (after.parked.has(id) ? "parked" : "removed"),
    },
  );
  compare("emotion", before.emotions, after.emotions, (board, stepId) =>
    phaseOfStep(board, stepId),
  );
  compare(
    "step",
    before.steps,
    after.steps,
    (_board, _id, step) => step.place.phaseId,
    isRankMoved,
  );
  compare("phase", before.phases, after.phases, nowhere, isRankMoved);
  compare("lane", before.lanes, after.lanes, nowhere, isRankMoved);
  compare("journey", before.journeys, after.journeys, nowhere);
  compare("persona", before.personas, after.personas, nowhere, (a, b) => a.rank !== b.rank);
  return withoutConsequences(found);
}

/** What went or came with something larger is not told one by one: a phase takes its steps and cards along. */
function withoutConsequences(changes: readonly BoardChange[]): readonly BoardChange[] {
  const whole = new Set(
    changes
      .filter(({ thing, verb }) => thing === "phase" && (verb === "added" || verb === "removed"))
      .map(({ id, verb }) => `${verb}:${id}`),
  );
  const isJourneyWide = changes.some(
    ({ thing, verb }) => thing === "journey" && (verb === "added" || verb === "removed"),
  );
  if (isJourneyWide)
    return changes.filter(({ thing }) => thing === "journey" || thing === "persona");
  return changes.filter(({ verb, phaseId }) => !whole.has(`${verb}:${phaseId}`));
}
