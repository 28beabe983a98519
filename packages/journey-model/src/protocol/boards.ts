import { z } from "zod";
import { Language } from "#entities/language.ts";

/** Body of `POST /sync/boards`: start a board from a framework, or as a copy of the sample. */
export const CreateBoard = z.discriminatedUnion("from", [
  z.object({
    from: z.literal("framework"),
    title: z.string().trim().min(1).max(200),
    framework: z.string().min(1).max(64),
    language: Language,
  }),
  z.object({ from: z.literal("sample"), language: Language }),
]);
export type CreateBoard = z.infer<typeof CreateBoard>;

/** Answer of `POST /sync/boards` (201) and `GET /sync/boards/:id` (200). */
export const BoardSummary = z.object({
  id: z.string(),
  title: z.string(),
  language: Language,
});
export type BoardSummary = z.infer<typeof BoardSummary>;

/** Any refusal of the HTTP interface: a fact to branch on and a sentence that says what to do. */
export const HttpRefusal = z.object({ error: z.string(), message: z.string() });
export type HttpRefusal = z.infer<typeof HttpRefusal>;
