import {
  type Board,
  CardId,
  type Emotion,
  emptyCardFields,
  type ImportRecords,
  isUntouched,
  JourneyId,
  laneKindIds,
  type LaneKindId,
  laneKindOf,
  LaneId,
  outlineBoard,
  PhaseId,
  ranksAfter,
  StepId,
} from "@cojourney/journey-model";
import type { ImportTarget } from "#import/import-target.ts";
import { plainWord } from "#import/known-words.ts";
import type { ImportJourney } from "#import/mapping.ts";
import { type NewJourney, newJourney, newPersona, personaChosen } from "#import/new-journey.ts";

type Card = ImportRecords["cards"][number];
/** A card as a row or a cell says it, before it has a place among others. */
export type CardDraft = Partial<Omit<Card, "id" | "place">>;

interface Named<Id> {
  readonly id: Id;
  readonly title: string;
  readonly isNew: boolean;
}
interface OpenPhase extends Named<PhaseId> {
  readonly steps: Named<StepId>[];
}
interface OpenLane extends Named<LaneId> {
  readonly kind: string;
}

/** A journey that an import fills: what is asked for is found by its name, or made. */
export interface OpenJourney {
  /** The step with this name in the phase with that name; an empty name is the first there is. */
  step(phase: string, step: string): StepId;
  /** A new step in the phase with this name, whatever other steps are called. */
  newStep(phase: string, step: string): StepId;
  lane(kind: LaneKindId, title: string): LaneId;
  /** The lane whose name or kind a text gives; undefined when there is none. */
  laneCalled(name: string): { readonly id: LaneId; readonly kind: string } | undefined;
  put(stepId: StepId, laneId: LaneId, card: CardDraft): void;
  /** False when the step has a feeling already. */
  feel(stepId: StepId, emotion: Emotion): boolean;
  records(lists: Pick<ImportRecords, "channels" | "tags">): ImportRecords;
}

/**
 * Opens the journey that a mapping names, or a new one where that is gone. A new one takes the place of
 * the empty start of a new board.
 */
export function openJourney(
  wanted: ImportJourney,
  { board, drawing, newId }: ImportTarget,
): OpenJourney {
  const existing =
    wanted.kind === "existing"
      ? outlineBoard(board).find(({ journey }) => journey.id === wanted.journeyId)
      : undefined;
  const choice: NewJourney =
    wanted.kind === "new" ? wanted : { kind: "new", title: "", personaId: null };
  const isStart = !existing && isUntouched(board, drawing);
  const journeyId = existing?.journey.id ?? JourneyId.parse(newId());
  const phases: OpenPhase[] = (existing?.phases ?? []).map(({ phase, steps }) => ({
    id: phase.id,
    title: phase.title,
    isNew: false,
    steps: steps.map(({ step }) => ({ id: step.id, title: step.title, isNew: false })),
  }));
  const lanes: OpenLane[] = (existing?.lanes ?? []).map(({ id, title, kind }) => ({
    id,
    title,
    kind,
    isNew: false,
  }));
  const cards: (CardDraft & { readonly stepId: StepId; readonly laneId: LaneId })[] = [];
  const emotions = new Map<StepId, Emotion>();

  function phaseCalled(title: string): OpenPhase {
    const found = title === "" ? phases.at(-1) : phases.find((one) => isCalled(one.title, title));
    if (found) return found;
    const made = { id: PhaseId.parse(newId()), title, isNew: true, steps: [] };
    phases.push(made);
    return made;
  }
  function stepIn(phase: OpenPhase, title: string): StepId {
    const found =
      title === "" ? phase.steps[0] : phase.steps.find((one) => isCalled(one.title, title));
    return found?.id ?? addStep(phase, title);
  }
  function addStep(phase: OpenPhase, title: string): StepId {
    const id = StepId.parse(newId());
    phase.steps.push({ id, title, isNew: true });
    return id;
  }
  function addLane(kind: LaneKindId, title: string): LaneId {
    const id = LaneId.parse(newId());
    lanes.push({ id, kind, title, isNew: true });
    return id;
  }

  return {
    step(phase, step) {
      const everywhere = phases.flatMap(({ steps }) => steps);
      if (phase !== "") return stepIn(phaseCalled(phase), step);
      const found =
        step === "" ? everywhere[0] : everywhere.find((one) => isCalled(one.title, step));
      return found?.id ?? stepIn(phaseCalled(""), step);
    },
    newStep: (phase, step) => addStep(phaseCalled(phase), step),
    lane(kind, title) {
      const found = lanes.find(
        (one) => one.kind === kind && (title === "" || isCalled(one.title, title)),
      );
      return found?.id ?? addLane(kind, title);
    },
    laneCalled(name) {
      return (
        lanes.find(({ title }) => title !== "" && isCalled(title, name)) ??
        lanes.find(({ title, kind }) => title === "" && isLabel(kind, name))
      );
    },
    put: (stepId, laneId, card) => cards.push({ ...card, stepId, laneId }),
    feel(stepId, emotion) {
      if (board.emotions.has(stepId) || emotions.has(stepId)) return false;
      emotions.set(stepId, emotion);
      return true;
    },
    records({ channels, tags }) {
      const persona = existing ? null : newPersona(choice, board, isStart, newId);
      return {
        replaces: isStart ? startOf(board) : null,
        channels: isStart ? [...board.meta.channels, ...channels] : channels,
        tags,
        personas: persona ? [persona] : [],
        journeys: existing ? [] : [newJourney(choice, journeyId, persona, isStart ? null : board)],
        phases: ranked(phases, ranksOf(existing?.phases.map(({ phase }) => phase))).map(
          ({ id, title, rank }) => ({
            id,
            place: { journeyId, rank },
            frameworkPhase: null,
            skipped: false,
            title,
          }),
        ),
        steps: phases.flatMap((phase) => {
          const there = existing?.phases.find((one) => one.phase.id === phase.id);
          const ranks = ranksOf(there?.steps.map(({ step }) => step));
          return ranked(phase.steps, ranks).map(({ id, title, rank }) => ({
            id,
            place: { phaseId: phase.id, rank },
            title,
          }));
        }),
        lanes: ranked(existing ? lanes : lanes.toSorted(byKind), ranksOf(existing?.lanes)).map(
          ({ id, title, kind, rank }) => ({ id, place: { journeyId, rank }, kind, title }),
        ),
        cards: placed(cards, board, newId),
        emotions: [...emotions].map(([stepId, emotion]) => ({ stepId, ...emotion })),
        parked: [],
        drawing: [],
        builds: existing
          ? buildsOn(journeyId, phases, lanes)
          : personaChosen(choice, board, isStart),
      };
    },
  };
}

function isCalled(title: string, name: string): boolean {
  return plainWord(title) === plainWord(name);
}

function isLabel(kind: string, name: string): boolean {
  const { label } = laneKindOf(kind);
  return [label.en, label.nl].some((one) => isCalled(one, name));
}

/** In the order of the menu; several of one kind stay as they came. */
function byKind(a: OpenLane, b: OpenLane): number {
  const order: readonly string[] = laneKindIds;
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}

function ranksOf(records: readonly { readonly place: { readonly rank: string } }[] = []) {
  return records.map(({ place }) => place.rank);
}

/** The new ones, behind those that are there. */
function ranked<T extends { readonly isNew: boolean }>(
  all: readonly T[],
  there: readonly string[],
): readonly (T & { readonly rank: string })[] {
  const made = all.filter(({ isNew }) => isNew);
  const ranks = ranksAfter(there, made.length);
  return made.map((one, i) => ({ ...one, rank: ranks[i] ?? "a0" }));
}

function placed(
  drafts: readonly (CardDraft & { readonly stepId: StepId; readonly laneId: LaneId })[],
  board: Board,
  newId: () => string,
): readonly Card[] {
  const cells = Map.groupBy(drafts, ({ stepId, laneId }) => `${stepId}\n${laneId}`);
  const there = Map.groupBy(
    board.cards.values(),
    ({ place }) => `${place.stepId}\n${place.laneId}`,
  );
  return [...cells].flatMap(([cell, inCell]) => {
    const ranks = ranksAfter(ranksOf(there.get(cell)).toSorted(byCodeUnit), inCell.length);
    return inCell.map(({ stepId, laneId, ...card }, i) => ({
      ...emptyCardFields,
      kind: "note" as const,
      title: "",
      note: "",
      tags: [],
      ...card,
      id: CardId.parse(newId()),
      place: { stepId, laneId, rank: ranks[i] ?? "a0" },
    }));
  });
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function startOf({ meta }: Board): NonNullable<ImportRecords["replaces"]> {
  const { title, framework, language } = meta;
  return { title, framework, language };
}

/** What must still be there when the plan is carried out. */
function buildsOn(
  journeyId: JourneyId,
  phases: readonly OpenPhase[],
  lanes: readonly OpenLane[],
): ImportRecords["builds"] {
  return [
    { root: "journeys", id: journeyId },
    ...old(phases).map((id) => ({ root: "phases" as const, id })),
    ...phases.flatMap(({ steps }) => old(steps)).map((id) => ({ root: "steps" as const, id })),
    ...old(lanes).map((id) => ({ root: "lanes" as const, id })),
  ];
}

function old(records: readonly Named<string>[]): readonly string[] {
  return records.filter(({ isNew }) => !isNew).map(({ id }) => id);
}
