import { z } from "zod";

/** An id is opaque and never a label; the length cap keeps a hostile key from becoming a megabyte. */
const id = z.string().min(1).max(64);

export const PersonaId = id.brand<"PersonaId">();
export type PersonaId = z.infer<typeof PersonaId>;
export const JourneyId = id.brand<"JourneyId">();
export type JourneyId = z.infer<typeof JourneyId>;
export const PhaseId = id.brand<"PhaseId">();
export type PhaseId = z.infer<typeof PhaseId>;
export const StepId = id.brand<"StepId">();
export type StepId = z.infer<typeof StepId>;
export const LaneId = id.brand<"LaneId">();
export type LaneId = z.infer<typeof LaneId>;
export const TagId = id.brand<"TagId">();
export type TagId = z.infer<typeof TagId>;
export const CardId = id.brand<"CardId">();
export type CardId = z.infer<typeof CardId>;
