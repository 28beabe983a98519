import { createShapeId, type TLShape, type TLShapeId } from "tldraw";
import {
  shapeKey,
  type CardId,
  type JourneyId,
  type LaneId,
  type PersonaId,
  type PhaseId,
  type ShapeKind,
  type StepId,
} from "@cojourney/journey-model";

/** Shapes that are pictures of the journey: made from the document by project/, never stored themselves. */
const derivedKinds: ReadonlySet<string> = new Set<ShapeKind>([
  "journey",
  "persona",
  "phase",
  "step",
  "lane",
  "card",
  "emotion-curve",
]);

/** The picture of one kind of record. */
export type DerivedShape<Kind extends ShapeKind = ShapeKind> = TLShape<Kind>;

/** What the records behind the pictures are named by. */
interface RecordIds {
  readonly journey: JourneyId;
  readonly persona: PersonaId;
  readonly phase: PhaseId;
  readonly step: StepId;
  readonly lane: LaneId;
  readonly card: CardId;
  /** The lane that the curve lies in. */
  readonly "emotion-curve": LaneId;
}

/** Whether a shape is a picture of the journey, as opposed to something that people drew. */
export function isDerived(shape: { readonly type: string }): shape is DerivedShape {
  return derivedKinds.has(shape.type);
}

/** The tldraw id of the picture of a record: the same on every screen. */
export function derivedShapeId(kind: ShapeKind, id: string): TLShapeId {
  return createShapeId(shapeKey(kind, id));
}

/** The id of the record behind a picture. */
export function recordIdOf<Kind extends ShapeKind>(shape: {
  readonly id: TLShapeId;
  readonly type: Kind;
}): RecordIds[Kind] {
  const id = shape.id.slice(shape.id.indexOf(".") + 1);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- derivedShapeId put it there: the kind says whose id it is
  return id as RecordIds[Kind];
}
