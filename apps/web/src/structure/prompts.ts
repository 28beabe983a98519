import {
  addCard,
  frameworks,
  isFrameworkId,
  laneKindOf,
  type CardId,
  type JourneyDoc,
  type JourneyOutline,
  type Lane,
  type Language,
  type Phase,
  type PhaseId,
  type Refusal,
  type Result,
} from "@cojourney/journey-model";

/** The questions that the framework asks of a phase; none for a phase that people made themselves. */
export function promptsOf(phase: Phase, language: Language): readonly string[] {
  const [framework = "", id] = phase.frameworkPhase?.split("/", 2) ?? [];
  if (!isFrameworkId(framework)) return [];
  return frameworks[framework].phases.find((one) => one.id === id)?.prompts[language] ?? [];
}

/** The lanes that a prompt may be put in as a card. */
export function lanesForPrompts({ lanes }: JourneyOutline): readonly Lane[] {
  return lanes.filter(({ kind }) => laneKindOf(kind).cardKind !== null);
}

/** Puts a prompt on the map as a card: in the first step of its phase. */
export function insertPrompt(
  journey: JourneyDoc,
  outline: JourneyOutline,
  phaseId: PhaseId,
  lane: Lane,
  prompt: string,
): Result<CardId, Refusal> | null {
  const stepId = outline.steps.find(({ phase }) => phase.id === phaseId)?.step.id;
  const kind = laneKindOf(lane.kind).cardKind;
  if (!stepId || !kind) return null;
  return addCard(journey, { kind, stepId, laneId: lane.id, before: null, title: prompt });
}
