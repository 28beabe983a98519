import {
  laneKindOf,
  outlineBoard,
  removeJourney,
  removeLane,
  removePersona,
  removePhase,
  removeStep,
  type Board,
  type CardId,
  type CardsLeft,
  type JourneyDoc,
  type JourneyOutline,
  type Lane,
  type Refusal,
  type Result,
} from "@cojourney/journey-model";
import { journeyOf, type Thing } from "#structure/thing.ts";

/** Where the cards of something may go when it is removed. */
export type Refuge = Exclude<Thing, { readonly type: "persona" | "phase" }>;

/** What there is to ask before something is removed: how many cards it holds, and where they may go, nearest first. */
export interface Removal {
  readonly thing: Thing;
  readonly cards: number;
  readonly refuges: readonly Refuge[];
  /** A map keeps its last phase, and a phase its last step: removing this one is refused. */
  readonly isLastOne: boolean;
}

/** Looks at what removing a thing would take along, cards aside that go anyway. */
export function planRemoval(
  board: Board,
  thing: Thing,
  going: ReadonlySet<CardId> = new Set(),
): Removal {
  const outline = journeyOf(board, thing);
  if (!outline || thing.type === "persona")
    return { thing, cards: 0, refuges: [], isLastOne: false };
  const cards = [...board.cards.values()].filter((card) => {
    if (going.has(card.id)) return false;
    const { place } = card;
    if (thing.type === "lane") return place.laneId === thing.id;
    if (thing.type === "step") return place.stepId === thing.id;
    const columns = thing.type === "phase" ? columnsOf(outline, thing.id) : outline.steps;
    return (
      columns.some(({ step }) => step.id === place.stepId) ||
      (thing.type === "journey" && outline.lanes.some(({ id }) => id === place.laneId))
    );
  });
  return {
    thing,
    cards: cards.length,
    refuges: refugesFor(board, outline, thing),
    isLastOne: isLastOne(outline, thing),
  };
}

function isLastOne({ phases }: JourneyOutline, { type, id }: Thing): boolean {
  if (type === "phase") return phases.length < 2;
  const siblings = phases.find(({ steps }) => steps.some(({ step }) => step.id === id))?.steps;
  return type === "step" && (siblings?.length ?? 0) < 2;
}

/** Removes a thing; its cards go to the refuge, or along with it when there is none. One step of undo. */
export function carryOutRemoval(
  journey: JourneyDoc,
  thing: Thing,
  refuge: Refuge | null,
): Result<void, Refusal> {
  switch (thing.type) {
    case "phase":
      return removePhase(journey, thing.id, leftTo(refuge?.type === "step" ? refuge.id : null));
    case "step":
      return removeStep(journey, thing.id, leftTo(refuge?.type === "step" ? refuge.id : null));
    case "lane":
      return removeLane(journey, thing.id, leftTo(refuge?.type === "lane" ? refuge.id : null));
    case "journey":
      return removeJourney(
        journey,
        thing.id,
        leftTo(refuge?.type === "journey" ? refuge.id : null),
      );
    case "persona":
      return removePersona(journey, thing.id);
  }
}

function leftTo<To>(to: To | null): CardsLeft<To> {
  return to === null ? { cards: "remove" } : { cards: "move", to };
}

function columnsOf(outline: JourneyOutline, phaseId: string) {
  return outline.steps.filter(({ phase }) => phase.id === phaseId);
}

function refugesFor(board: Board, outline: JourneyOutline, thing: Thing): readonly Refuge[] {
  switch (thing.type) {
    case "phase":
    case "step": {
      const isOwn = ({ step, phase }: JourneyOutline["steps"][number]) =>
        thing.type === "phase" ? phase.id === thing.id : step.id === thing.id;
      const first = outline.steps.findIndex(isOwn);
      const last = outline.steps.findLastIndex(isOwn);
      const around = [outline.steps[first - 1], outline.steps[last + 1]];
      return around.flatMap((column) => (column ? [{ type: "step", id: column.step.id }] : []));
    }
    case "lane":
      return lanesNear(outline, thing.id).map(({ id }) => ({ type: "lane", id }));
    case "journey":
      return outlineBoard(board)
        .filter(({ journey }) => journey.id !== thing.id)
        .map(({ journey }) => ({ type: "journey", id: journey.id }));
    case "persona":
      return [];
  }
}

/** The other lanes that hold cards: of the same kind first, then by how near they stand. */
function lanesNear({ lanes }: JourneyOutline, laneId: string): readonly Lane[] {
  const at = lanes.findIndex(({ id }) => id === laneId);
  const isSame = ({ kind }: Lane) => kind === lanes[at]?.kind;
  return lanes
    .map((lane, i) => ({ lane, distance: Math.abs(i - at) }))
    .filter(({ lane, distance }) => distance > 0 && laneKindOf(lane.kind).cardKind !== null)
    .toSorted((a, b) => Number(isSame(b.lane)) - Number(isSame(a.lane)) || a.distance - b.distance)
    .map(({ lane }) => lane);
}
