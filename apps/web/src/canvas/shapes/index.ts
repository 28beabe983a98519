import { CardShapeUtil } from "#canvas/shapes/CardShape.tsx";
import { EmotionCurveShapeUtil } from "#canvas/shapes/EmotionCurveShape.tsx";
import { LaneShapeUtil, PhaseShapeUtil, StepShapeUtil } from "#canvas/shapes/HeaderShapes.tsx";
import { JourneyShapeUtil } from "#canvas/shapes/JourneyShape.tsx";
import { PersonaShapeUtil } from "#canvas/shapes/PersonaShape.tsx";

/** Every picture of the journey. One array, made once: tldraw starts anew when its identity changes. */
export const journeyShapeUtils = [
  JourneyShapeUtil,
  PersonaShapeUtil,
  PhaseShapeUtil,
  StepShapeUtil,
  LaneShapeUtil,
  EmotionCurveShapeUtil,
  CardShapeUtil,
];
