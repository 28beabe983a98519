import {
  gridFor,
  importFields,
  importProblemText,
  leftOutText,
  planImport,
  readImport,
  rowsFor,
  suggestMapping,
  takeSnapshot,
  takenText,
  type ImportSource,
  type ImportTarget,
  type TableMapping,
} from "@cojourney/journey-export";
import { openJourneyDoc, type Language } from "@cojourney/journey-model";
import * as Y from "yjs";
import type {
  Found,
  FoundSheet,
  ImporterNews,
  ImporterTask,
  MappingWish,
} from "#features/import/importer-messages.ts";

/** Rows of a sheet that the page gets to see. */
const SHOWN_ROWS = 20;
/** Things left behind that the page gets to see, each in a sentence. */
const SHOWN_LEFT = 200;

/** Answers the questions about one file: first `read`, then `plan` as often as it is asked. Never rejects. */
export function answerImports(): (task: ImporterTask) => Promise<ImporterNews> {
  let source: ImportSource | null = null;
  let language: Language = "en";
  return async (task) => {
    try {
      if (task.type === "plan") return planned(source, task.wish, targetIn(task.update), language);
      language = task.language;
      const read = await readImport(task.input);
      if (!read.ok) return { type: "refused", text: importProblemText(read.error, language) };
      source = read.value;
      return { type: "found", found: foundIn(source, language) };
    } catch (cause) {
      return { type: "broken", details: String(cause) };
    }
  };
}

function foundIn(source: ImportSource, language: Language): Found {
  if (source.kind === "board") {
    const { title, language: own } = source.content.board.meta;
    return { kind: "board", form: source.form, title, language: own };
  }
  const fields = Object.entries(importFields).flatMap(([id, label]) =>
    isField(id) ? [{ id, label: label[language] }] : [],
  );
  return { kind: "table", sheets: source.sheets.map(beginningOf), fields };
}

function isField(id: string): id is keyof typeof importFields {
  return Object.hasOwn(importFields, id);
}

function beginningOf({
  name,
  rows,
}: Extract<ImportSource, { kind: "table" }>["sheets"][number]): FoundSheet {
  const heads = rows.map(([head = null]) => String(head ?? ""));
  return { name, rowCount: rows.length, rows: rows.slice(0, SHOWN_ROWS), heads };
}

function targetIn(update: Uint8Array): ImportTarget {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const journey = openJourneyDoc(doc);
  // The moment counts for nothing here.
  const { board, drawing } = takeSnapshot(journey, new Date(0));
  return { board, drawing, newId: journey.newId };
}

function planned(
  source: ImportSource | null,
  wish: MappingWish,
  target: ImportTarget,
  language: Language,
): ImporterNews {
  if (!source) return { type: "broken", details: "Nothing was read yet." };
  const mapping = source.kind === "table" ? mappingFor(source.sheets, wish, target) : null;
  const plan =
    source.kind === "table" && mapping
      ? planImport({ ...source, mapping }, target)
      : source.kind === "board"
        ? planImport(source, target)
        : null;
  if (!plan) return { type: "broken", details: "A table needs a mapping." };
  const left = plan.left.slice(0, SHOWN_LEFT).map((one) => leftOutText(one, language));
  const taken = takenText(plan.taken, language);
  return { type: "planned", planned: { mapping, plan, taken, left } };
}

function mappingFor(
  sheets: Extract<ImportSource, { kind: "table" }>["sheets"],
  wish: MappingWish,
  target: ImportTarget,
): TableMapping {
  if (wish?.kind === "rows" || wish?.kind === "grid") return wish;
  const sheet = wish && sheets[wish.sheet];
  if (!sheet) return suggestMapping(sheets, target);
  const guess = wish.kind === "guessRows" ? rowsFor : gridFor;
  return guess(sheet, wish.sheet, wish.journey);
}
