import {
  addCard,
  addJourney,
  addLane,
  addLoop,
  addPersona,
  addStep,
  commit,
  linkEvidence,
  type Refusal,
  seedMeta,
  setEmotion,
  skipPhase,
  writeText,
} from "#commands/index.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { readBoard } from "#document/live-board.ts";
import type { CardFields } from "#entities/card.ts";
import type { CardId, JourneyId, LaneId, PhaseId, StepId } from "#entities/ids.ts";
import type { Language } from "#entities/language.ts";
import { laneKindOf } from "#lanes/index.ts";
import { layoutBoard, nextJourneyOrigin } from "#layout/layout-board.ts";
import type { Result } from "#result.ts";
import { coffeeGrinder } from "#sample/coffee-grinder.ts";
import type { SampleCard, SampleJourney, SamplePhase, SampleStep } from "#sample/sample-board.ts";

/**
 * Fills an empty board with the sample, in one language, as one transaction.
 *
 * Throws when a command refuses: the data is ours, so that is a mistake in it.
 */
export function seedSampleBoard(journey: JourneyDoc, language: Language): void {
  const { title, framework, journeys } = coffeeGrinder;
  commit(journey, () => {
    must(seedMeta(journey, { title: title[language], framework, language }));
    for (const sample of journeys) seedJourney(journey, sample, language);
  });
}

function seedJourney(journey: JourneyDoc, sample: SampleJourney, language: Language): void {
  const { color, loyalty, texts } = sample.persona;
  const personaId = addPersona(journey, { ...texts[language], color, loyalty });
  const journeyId = must(
    addJourney(journey, {
      ...sample.texts[language],
      personaId,
      framework: coffeeGrinder.framework,
      language,
      origin: nextJourneyOrigin(layoutBoard(readBoard(journey).board)),
    }),
  );
  for (const kind of sample.moreLanes ?? [])
    must(addLane(journey, { journeyId, kind, before: null }));
  const made = framesOf(journey, journeyId);
  for (const phase of sample.phases) seedPhase(journey, made, phase, language);
  for (const [cardId, names] of made.restsOn)
    for (const name of names) must(linkEvidence(journey, cardId, idOf(made.evidence, name)));
  for (const { from, to } of sample.loops) {
    const loop = { from: idOf(made.phases, from), to: idOf(made.phases, to) };
    must(addLoop(journey, journeyId, loop));
  }
}

/** What a new journey came with, under the names that the sample's data uses. */
interface Frames {
  /** By the framework's phase id. */
  readonly phases: ReadonlyMap<string, PhaseId>;
  /** The one step that each phase was made with. */
  readonly firstSteps: ReadonlyMap<PhaseId, StepId>;
  /** By lane kind. */
  readonly lanes: ReadonlyMap<string, LaneId>;
  /** By the names in the data; filled as the cards are made. */
  readonly evidence: Map<string, CardId>;
  readonly restsOn: Map<CardId, readonly string[]>;
}

function framesOf(journey: JourneyDoc, journeyId: JourneyId): Frames {
  const { board } = readBoard(journey);
  const phases = new Map<string, PhaseId>();
  const lanes = new Map<string, LaneId>();
  for (const { id, place, frameworkPhase } of board.phases.values())
    if (place.journeyId === journeyId && frameworkPhase !== null)
      phases.set(frameworkPhase.slice(`${coffeeGrinder.framework}/`.length), id);
  for (const { id, place, kind } of board.lanes.values())
    if (place.journeyId === journeyId) lanes.set(kind, id);
  const firstSteps = new Map([...board.steps.values()].map(({ id, place }) => [place.phaseId, id]));
  return { phases, firstSteps, lanes, evidence: new Map(), restsOn: new Map() };
}

function seedPhase(
  journey: JourneyDoc,
  made: Frames,
  { id, skipped = false, steps }: SamplePhase,
  language: Language,
): void {
  const phaseId = idOf(made.phases, id);
  if (skipped) must(skipPhase(journey, phaseId, true));
  for (const [index, step] of steps.entries()) {
    const stepId =
      index === 0
        ? idOf(made.firstSteps, phaseId)
        : must(addStep(journey, { phaseId, before: null }));
    const title = { root: "steps", id: stepId, field: "title" } as const;
    must(writeText(journey, title, step.title[language]));
    seedStep(journey, made, stepId, step, language);
  }
}

function seedStep(
  journey: JourneyDoc,
  made: Frames,
  stepId: StepId,
  { emotion, cards }: SampleStep,
  language: Language,
): void {
  if (emotion) {
    const { score, label } = emotion;
    must(setEmotion(journey, stepId, { score, label: label[language] }));
  }
  for (const [laneKind, inLane] of Object.entries(cards)) {
    const laneId = idOf(made.lanes, laneKind);
    const kind = laneKindOf(laneKind).cardKind;
    if (kind === null) throw new Error(`The sample puts cards in ${laneKind}, which holds none.`);
    for (const card of inLane) {
      const texts = { title: card.title[language], note: card.note?.[language] ?? "" };
      const fields = fieldsOf(card, language);
      const id = must(addCard(journey, { kind, stepId, laneId, before: null, ...texts, fields }));
      if (card.evidence) made.evidence.set(card.evidence, id);
      if (card.restsOn) made.restsOn.set(id, card.restsOn);
    }
  }
}

function fieldsOf({ fields = {} }: SampleCard, language: Language): Partial<CardFields> {
  const { timeOfDay, location, owner, dropOff, ...plain } = fields;
  return {
    ...plain,
    timeOfDay: timeOfDay?.[language] ?? null,
    location: location?.[language] ?? null,
    owner: owner?.[language] ?? null,
    dropOff: dropOff ? { reason: dropOff.reason[language], percent: dropOff.percent } : null,
  };
}

function idOf<K extends string, Id>(ids: ReadonlyMap<K, Id>, key: K): Id {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The sample names ${key}, which a new journey lacks.`);
  return id;
}

function must<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`The sample board was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
