import { z } from "zod";

/** What somebody may do on a board; the link that they came by says which. */
export const Role = z.enum(["facilitator", "participant", "viewer"]);
export type Role = z.infer<typeof Role>;
