import { BoardSummary } from "@cojourney/journey-model/protocol";
import * as Y from "yjs";

/** What a board says about itself to somebody who has not opened it. */
export type BoardFacts = Omit<BoardSummary, "id">;

const Language = BoardSummary.shape.language;

/** Reads title and language; whatever is missing or malformed becomes empty, and English. */
export function readBoardFacts(doc: Y.Doc): BoardFacts {
  const meta = doc.getMap("meta");
  const title = meta.get("title");
  return {
    title: typeof title === "string" ? title : title instanceof Y.Text ? title.toJSON() : "",
    language: Language.catch("en").parse(meta.get("language")),
  };
}
