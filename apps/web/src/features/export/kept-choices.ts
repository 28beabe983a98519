import { z } from "zod";

/** Longest name of a client or a facilitator, in characters; it has to fit a cover. */
export const MAX_COVER_NAME = 120;

/** What a person chose for the results of one board, kept on this device for the next time. */
const KeptChoices = z.object({
  client: z.string().max(MAX_COVER_NAME).default(""),
  facilitator: z.string().max(MAX_COVER_NAME).default(""),
  formatId: z.string().default(""),
});
export type KeptChoices = z.infer<typeof KeptChoices>;

const keyOf = (boardId: string): string => `cojourney/export/${boardId}`;

/** What was kept; empty texts where nothing was, or where nothing can be. */
export function keptChoices(boardId: string): KeptChoices {
  try {
    return KeptChoices.parse(JSON.parse(localStorage.getItem(keyOf(boardId)) ?? "{}"));
  } catch {
    return KeptChoices.parse({});
  }
}

/** Keeps it; where the browser refuses, it holds for this once. */
export function keepChoices(boardId: string, choices: KeptChoices): void {
  try {
    localStorage.setItem(keyOf(boardId), JSON.stringify(choices));
  } catch {
    // A private window may refuse storage; the file is made all the same.
  }
}
