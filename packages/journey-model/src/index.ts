export {
  cardsBackedBy,
  evidenceFor,
  evidenceOn,
  isBacked,
  isEvidence,
} from "#analysis/evidence.ts";
export { emptyFilter, filterCards, questionsIn, type CardFilter } from "#analysis/filter-cards.ts";
export { findOnBoard, type Match } from "#analysis/find-on-board.ts";
export {
  boardChanges,
  type BoardChange,
  type ChangedThing,
  type ChangeVerb,
} from "#analysis/board-changes.ts";
export {
  compareStates,
  type EmotionChange,
  type StateChange,
  type StateComparison,
} from "#analysis/compare-states.ts";
export { parkedInOrder } from "#analysis/parked-in-order.ts";
export { closedRounds, votesByCard } from "#analysis/votes.ts";
export {
  findingsOf,
  type FeltStep,
  type Findings,
  type PlacedCard,
  placedCards,
} from "#analysis/findings.ts";
export { type PlannedSolution, type Roadmap, roadmapOf } from "#analysis/roadmap.ts";
export * from "#commands/index.ts";
export {
  ATTACHED,
  openDrawing,
  type Attachment,
  type DrawnWords,
  type LiveDrawing,
} from "#document/drawn-words.ts";
export { LocalOrigin, openJourneyDoc, recordIn, type JourneyDoc } from "#document/journey-doc.ts";
export { rootNames, type RootName } from "#document/root-names.ts";
export { lockGroupByRoot } from "#document/lock-groups.ts";
export {
  openLiveBoard,
  readBoard,
  type BoardReading,
  type LiveBoard,
} from "#document/live-board.ts";
export { isReadable, migrate, type SchemaTooNew } from "#document/migrate.ts";
export { SCHEMA_VERSION } from "#document/read-meta.ts";
export type { RecordProblem } from "#document/read-record.ts";
export { maxLengthOf, type TextTarget } from "#document/text-fields.ts";
export {
  recordsIn,
  recordsOf,
  recordKey,
  splitRecordKey,
  type RecordKey,
} from "#document/touched-records.ts";
export { openUndo, type Undo } from "#document/undo.ts";
export type { Board } from "#entities/board.ts";
export { type BoardMeta, type Channel, MAX_CHANNELS } from "#entities/board-meta.ts";
export { byRank } from "#entities/by-rank.ts";
export {
  emptyCardFields,
  type Card,
  CardFields,
  CardKind,
  type ParkedCard,
} from "#entities/card.ts";
export type { Emotion } from "#entities/emotion.ts";
export { CardId, JourneyId, LaneId, PersonaId, PhaseId, StepId, TagId } from "#entities/ids.ts";
export type { Journey } from "#entities/journey.ts";
export type { Lane } from "#entities/lane.ts";
export { Language, type Localized } from "#entities/language.ts";
export {
  cellKey,
  isSameOutline,
  outlineBoard,
  type JourneyOutline,
  type PhaseOutline,
  type StepOutline,
} from "#entities/outline.ts";
export { PersonaColor, type Persona } from "#entities/persona.ts";
export type { Phase } from "#entities/phase.ts";
export { monthAfter, type Month, type Period, Stream } from "#entities/plan.ts";
export { shapeKey, type ShapeKind } from "#entities/shape-key.ts";
export type { Step } from "#entities/step.ts";
export { MAX_TAG_NAME, MAX_TAGS, type Tag } from "#entities/tag.ts";
export { LABEL_MAX_LENGTH, NOTE_MAX_LENGTH, TITLE_MAX_LENGTH } from "#entities/text.ts";
export type { VoteResult } from "#entities/vote-result.ts";
export type { Framework, FrameworkPhase } from "#frameworks/framework.ts";
export { frameworks, isFrameworkId, type FrameworkId } from "#frameworks/index.ts";
export {
  cardKindIn,
  defaultLanes,
  isLaneKindId,
  laneKindIds,
  laneKindOf,
  laneKinds,
  type LaneKindId,
} from "#lanes/index.ts";
export type { LaneKind } from "#lanes/lane-kind.ts";
export { err, ok, type Result } from "#result.ts";
export {
  compareCurves,
  comparedY,
  type ComparedCurve,
  type CurveComparison,
} from "#layout/compare-curves.ts";
export { isInBox, type Box } from "#layout/box.ts";
export { cardBeside, type Side } from "#layout/card-beside.ts";
export { cardsAbreast, columnWidth, type CardsAbreast } from "#layout/cards-abreast.ts";
export { collapseJourney } from "#layout/collapse-journey.ts";
export { cardDropAt, cellAt, type CardDrop, type CellTarget } from "#layout/drop-target.ts";
export {
  layoutBoard,
  nextJourneyOrigin,
  originBeside,
  type BoardLayout,
  type PersonaBox,
} from "#layout/layout-board.ts";
export { swapWithNeighbour, type JourneyMove } from "#layout/swap-journeys.ts";
export {
  layoutJourney,
  scoreAt,
  scoreY,
  type CardBox,
  type CurveBox,
  type JourneyLayout,
  type LaneBox,
  type StepBox,
} from "#layout/layout-journey.ts";
export { pulledTo, type PulledPhase } from "#layout/phase-edge.ts";
export { wrapText } from "#layout/wrap-text.ts";
export { CARD_WIDTH_PX, metrics, type, type TextStyle } from "#layout/metrics.ts";
export { personaDropAt, type PersonaDrop } from "#layout/persona-drop.ts";
export { personaSections, personaSize, type PersonaSectionField } from "#layout/persona-size.ts";
export { laneDropAt, phaseDropAt, stepDropAt, type StructureDrop } from "#layout/structure-drop.ts";
export { textWidth } from "#layout/text-width.ts";
