import { BoardSummary } from "@cojourney/journey-model/protocol";
import * as Y from "yjs";
import { z } from "zod";

/** What a board says about itself to somebody who has not opened it. */
export type BoardFacts = Omit<BoardSummary, "id">;

/** Facts as they were noted beside the log, so that nobody has to build the document to know them. */
export const NotedFacts = BoardSummary.omit({ id: true }).extend({
  /** Of the board; those of an older one are of no use. */
  generation: z.number().int(),
  /** The version of the document: one that this server would migrate has to be built. */
  schema: z.number().int(),
});
export type NotedFacts = z.infer<typeof NotedFacts>;

/** Made once: it is asked at every commit, and making it costs more than asking. */
const LanguageOrEnglish = BoardSummary.shape.language.catch("en");

/** Characters of a title that are read; a page shows fewer. */
const MAX_TITLE_LENGTH = 200;
/** Pieces of a title that are looked at, what was removed included: a title typed by hand has a few dozen. */
const MAX_TITLE_PIECES = 2_000;

/**
 * Reads title and language; whatever is missing or malformed becomes empty, and English.
 *
 * It is read at every commit, so a title of megabytes costs no more than one of two lines: it is cut.
 */
export function readBoardFacts(doc: Y.Doc): BoardFacts {
  const meta = doc.getMap("meta");
  const title = meta.get("title");
  return {
    title: typeof title === "string" ? cut(title) : title instanceof Y.Text ? readStart(title) : "",
    language: LanguageOrEnglish.parse(meta.get("language")),
  };
}

function readStart(text: Y.Text): string {
  let start = "";
  let item = text._start;
  for (let pieces = 0; item && pieces < MAX_TITLE_PIECES; pieces++, item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) start += cut(item.content.str);
    if (start.length >= MAX_TITLE_LENGTH) break;
  }
  return cut(start);
}

/** Half of a character at the end goes with the rest. */
const cut = (text: string): string =>
  text.length <= MAX_TITLE_LENGTH
    ? text
    : text.slice(0, MAX_TITLE_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
