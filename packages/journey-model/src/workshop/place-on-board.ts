import { z } from "zod";
import { CardId, JourneyId, LaneId, PhaseId, StepId } from "#entities/ids.ts";

/** Something on the board that everybody can be shown, in whichever view they are. */
export const PlaceOnBoard = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("journey"), journeyId: JourneyId }),
  z.object({ kind: z.literal("phase"), phaseId: PhaseId }),
  z.object({ kind: z.literal("step"), stepId: StepId }),
  z.object({ kind: z.literal("cell"), stepId: StepId, laneId: LaneId }),
  z.object({ kind: z.literal("card"), cardId: CardId }),
]);
export type PlaceOnBoard = z.infer<typeof PlaceOnBoard>;
