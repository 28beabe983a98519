import { z } from "zod";
import { Language } from "#entities/language.ts";
import { BoardLink } from "#protocol/access.ts";
import { Introduction } from "#protocol/command.ts";

/** Who makes a board, and is its facilitator from then on. */
const Maker = z.object({
  /** As in JoinBoard: by it the maker stays the same person. */
  device: z.string().min(16).max(128).optional(),
  person: Introduction.optional(),
});

/** Body of `POST /sync/boards`: start a board from a framework, or as a copy of the sample. */
export const CreateBoard = z.discriminatedUnion("from", [
  Maker.extend({
    from: z.literal("framework"),
    title: z.string().trim().min(1).max(200),
    framework: z.string().min(1).max(64),
    language: Language,
  }),
  Maker.extend({ from: z.literal("sample"), language: Language }),
]);
export type CreateBoard = z.infer<typeof CreateBoard>;
export type CreateBoardBody = z.input<typeof CreateBoard>;

/** Answer of `GET /sync/boards/:id` (200). */
export const BoardSummary = z.object({
  id: z.string(),
  title: z.string(),
  language: Language,
});
export type BoardSummary = z.infer<typeof BoardSummary>;

/** Answer of `POST /sync/boards` (201): the board and, this once without being asked for, its links. */
export const NewBoard = BoardSummary.extend({
  links: z.array(BoardLink),
  /** Only for a client that sent no Origin: for `Authorization: Bearer`. A browser gets a cookie instead. */
  token: z.string().optional(),
});
export type NewBoard = z.infer<typeof NewBoard>;

/** Any refusal of the HTTP interface: a fact to branch on and a sentence that says what to do. */
export const HttpRefusal = z.object({ error: z.string(), message: z.string() });
export type HttpRefusal = z.infer<typeof HttpRefusal>;
