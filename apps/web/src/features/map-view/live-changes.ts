import type { Board, StepId } from "@cojourney/journey-model";

export type Thing = "card" | "emotion" | "step" | "phase" | "lane" | "journey" | "persona";
export type Verb = "added" | "changed" | "moved" | "removed";

/** What somebody else did to one thing since it was last told. */
export interface LiveChange {
  readonly thing: Thing;
  readonly id: string;
  readonly verb: Verb;
  /** The phase it happened in, by id; null for what is in no phase. */
  readonly phaseId: string | null;
  /** Yjs client id of who did it; null when the change does not tell. */
  readonly author: number | null;
}

type Ranked = { readonly place: { readonly rank: string } };

const nowhere = () => null;
const phaseOfStep = (board: Board, stepId: StepId) =>
  board.steps.get(stepId)?.place.phaseId ?? null;
const isRankMoved = (a: Ranked, b: Ranked) => a.place.rank !== b.place.rank;

/** What is different between two boards, one change per thing. */
export function changesBetween(
  before: Board,
  after: Board,
  author: number | null,
): readonly LiveChange[] {
  const change = (thing: Thing, id: string, verb: Verb, phaseId: string | null): LiveChange => ({
    thing,
    id,
    verb,
    phaseId,
    author,
  });
  const found: LiveChange[] = [];

  function compare<Id extends string, T>(
    thing: Thing,
    from: ReadonlyMap<Id, T>,
    to: ReadonlyMap<Id, T>,
    phaseIn: (board: Board, id: Id, record: T) => string | null,
    isMoved: (a: T, b: T) => boolean = () => false,
  ): void {
    if (from === to) return;
    for (const [id, record] of to) {
      const old = from.get(id);
      if (old === record) continue;
      const phaseId = phaseIn(after, id, record);
      if (old === undefined) found.push(change(thing, id, "added", phaseId));
      else found.push(change(thing, id, isMoved(old, record) ? "moved" : "changed", phaseId));
    }
    for (const [id, record] of from)
      if (!to.has(id)) found.push(change(thing, id, "removed", phaseIn(before, id, record)));
  }

  compare(
    "card",
    before.cards,
    after.cards,
    (board, _id, card) => phaseOfStep(board, card.place.stepId),
    (a, b) => JSON.stringify(a.place) !== JSON.stringify(b.place),
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
  compare("persona", before.personas, after.personas, nowhere);
  return withoutConsequences(found);
}

/** What went or came with something larger is not told one by one: a phase takes its steps and cards along. */
function withoutConsequences(changes: readonly LiveChange[]): readonly LiveChange[] {
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

/** Adds to what is not told yet; what came and went again is never told. */
export function gatherChanges(
  waiting: ReadonlyMap<string, LiveChange>,
  changes: readonly LiveChange[],
): ReadonlyMap<string, LiveChange> {
  const gathered = new Map(waiting);
  for (const change of changes) {
    const key = `${change.thing}:${change.id}`;
    const earlier = gathered.get(key);
    if (!earlier) gathered.set(key, change);
    else if (earlier.verb === "added" && change.verb === "removed") gathered.delete(key);
    else gathered.set(key, { ...change, ...mergedVerb(earlier, change) });
  }
  return gathered;
}

/** A card that was added and then written in was added; one that was moved and then written in, moved. */
function mergedVerb(earlier: LiveChange, later: LiveChange): Pick<LiveChange, "verb" | "author"> {
  if (later.verb === "removed") return { verb: "removed", author: later.author };
  if (earlier.verb === "removed") return { verb: "changed", author: later.author };
  const verb =
    later.verb === "changed" ? earlier.verb : earlier.verb === "added" ? "added" : later.verb;
  return { verb, author: earlier.author === later.author ? earlier.author : null };
}
