export { BoardMeta } from "#entities/board-meta.ts";
export { Card } from "#entities/card.ts";
export { Emotion } from "#entities/emotion.ts";
export { CardId, JourneyId, LaneId, PersonaId, PhaseId, StepId, TagId } from "#entities/ids.ts";
export { Journey } from "#entities/journey.ts";
export { Lane } from "#entities/lane.ts";
export { Persona } from "#entities/persona.ts";
export { Phase } from "#entities/phase.ts";
export { Step } from "#entities/step.ts";
