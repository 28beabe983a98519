import {
  CardFields,
  type CardKind,
  type LaneKindId,
  type Localized,
  laneKindOf,
} from "@cojourney/journey-model";
import type { LeftOut, WhyLeft } from "#import/import-plan.ts";
import type { Sheet } from "#import/import-source.ts";
import { keyOf, laneKindIn, numberIn, plainWord, textIn, yesOrNo } from "#import/known-words.ts";
import type { ImportField, RowsMapping } from "#import/mapping.ts";
import { periodIn } from "#import/month-in.ts";
import { oneLine } from "#import/one-line.ts";
import type { CardDraft, OpenJourney } from "#import/open-journey.ts";
import type { Lists } from "#import/read-own-lists.ts";
import { knownScores, scoreIn } from "#import/score-in.ts";
import { titleAndNote } from "#import/title-and-note.ts";
import { wordsOf } from "#tables/list-text.ts";
import type { Cell } from "#tables/table.ts";
import { cutText } from "#text/cut-text.ts";
import { columnName } from "#workbook/sheet-xml.ts";
import {
  decisionFactorWords,
  deviceWords,
  entrySourceWords,
  kindWords,
  loyaltyWords,
  reachWords,
  streamWords,
} from "#words/field-values.ts";
import { yesNoWords } from "#words/yes-no.ts";

/** Fills a journey from a table in which each row is a card. */
export function fillFromRows(
  { name, rows }: Sheet,
  mapping: RowsMapping,
  journey: OpenJourney,
  lists: Lists,
  left: LeftOut[],
): void {
  const [header = []] = mapping.hasHeader ? rows : [];
  const nameOf = (column: number): string =>
    textIn(header[column] ?? null).trim() || columnName(column);
  const body = mapping.hasHeader ? rows.slice(1) : rows;
  reportUnmapped(name, body, mapping, nameOf, left);
  let [phase, step] = ["", ""];
  for (const [i, cells] of body.entries()) {
    if (cells.every((cell) => cell === null)) continue;
    const row = openRow(cells, mapping, nameOf, (field, what, why) => {
      const column = field === null ? "" : nameOf(mapping.fields.indexOf(field));
      const number = i + (mapping.hasHeader ? 2 : 1);
      const where = { kind: "cell", sheet: name, row: number, column } as const;
      left.push({ where, what: oneLine(what), why });
    });
    // A merged cell holds its text at its beginning only: what is empty goes on with the row above.
    const named = row.text("phase");
    if (named !== "" && plainWord(named) !== plainWord(phase)) [phase, step] = [named, ""];
    step = row.text("step") || step;
    takeRow(row, { phase, step }, mapping, journey, lists);
  }
}

/** What of one row a field says, and where to say that it is left. */
interface TableRow {
  text(field: ImportField): string;
  cell(field: ImportField): Cell;
  leave(field: ImportField | null, what: string, why: WhyLeft): void;
}

function openRow(
  cells: readonly Cell[],
  { fields }: RowsMapping,
  nameOf: (column: number) => string,
  leave: TableRow["leave"],
): TableRow {
  const columnsOf = (field: ImportField): readonly number[] =>
    fields.flatMap((one, column) => (one === field ? [column] : []));
  return {
    leave,
    cell: (field) => cells[columnsOf(field)[0] ?? -1] ?? null,
    text(field) {
      const columns = columnsOf(field);
      const said = columns.flatMap((column) => {
        const text = textIn(cells[column] ?? null).trim();
        if (text === "") return [];
        return columns.length > 1 && field === "note" ? `${nameOf(column)}: ${text}` : text;
      });
      return said.join("\n");
    },
  };
}

function reportUnmapped(
  sheet: string,
  body: Sheet["rows"],
  { fields }: RowsMapping,
  nameOf: (column: number) => string,
  left: LeftOut[],
): void {
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 0; column < width; column++)
    if ((fields[column] ?? null) === null && body.some((row) => (row[column] ?? null) !== null))
      left.push({
        where: { kind: "column", sheet, column: nameOf(column) },
        what: "",
        why: { kind: "notMapped" },
      });
}

function takeRow(
  row: TableRow,
  at: { readonly phase: string; readonly step: string },
  mapping: RowsMapping,
  journey: OpenJourney,
  lists: Lists,
): void {
  const stepId = journey.step(at.phase.slice(0, 500), at.step.slice(0, 500));
  takeEmotion(row, stepId, journey);
  const texts = titleAndNote(row.text("title"), row.text("note"), (what, why) =>
    row.leave("title", what, why),
  );
  const isPlaceOnly = row.text("phase") + row.text("step") + row.text("emotion") !== "";
  if (texts.title === "") {
    if (!isPlaceOnly) row.leave(null, "", { kind: "nothingInIt" });
    return;
  }
  const lane = laneFor(row, mapping.laneKind, journey);
  const kind = keyIn(row, "kind", kindWords) ?? lane.cardKind;
  journey.put(stepId, lane.id, { kind, ...texts, ...fieldsIn(row, lists) });
}

function takeEmotion(
  row: TableRow,
  stepId: Parameters<OpenJourney["feel"]>[0],
  journey: OpenJourney,
): void {
  const cell = row.cell("emotion");
  if (cell === null) return;
  const score = scoreIn(cell);
  const label = row.text("emotionLabel").slice(0, 200);
  if (score === undefined)
    row.leave("emotion", textIn(cell), {
      kind: "unknownValue",
      known: knownScores,
    });
  else if (journey.feel(stepId, { score, label })) journey.lane("emotion", "");
  else row.leave("emotion", textIn(cell), { kind: "feltAlready" });
}

/** The lane that a row names: one of the journey, or of a kind, or else one of its own under that name. */
function laneFor(
  row: TableRow,
  otherwise: LaneKindId,
  journey: OpenJourney,
): { readonly id: ReturnType<OpenJourney["lane"]>; readonly cardKind: CardKind } {
  const name = row.text("lane").slice(0, 500);
  const there = name === "" ? undefined : journey.laneCalled(name);
  const holds = there && laneKindOf(there.kind).cardKind;
  if (there && holds) return { id: there.id, cardKind: holds };
  const kind = (name === "" ? otherwise : laneKindIn(name)) ?? "custom";
  const cardKind = laneKindOf(kind).cardKind;
  // The curve holds no cards.
  if (cardKind === null) return { id: journey.lane("custom", name), cardKind: "note" };
  return { id: journey.lane(kind, kind === "custom" ? name : ""), cardKind };
}

function keyIn<Key extends string>(
  row: TableRow,
  field: ImportField,
  words: Readonly<Record<Key, Localized>>,
): Key | null {
  const text = row.text(field);
  if (text === "") return null;
  const found = keyOf(words, text);
  if (found === undefined)
    row.leave(field, text, { kind: "unknownValue", known: Object.values(words) });
  return found ?? null;
}

function fieldsIn(row: TableRow, lists: Lists): CardDraft {
  const channel = beginOf(row, "channel", MAX_CHANNEL);
  return {
    channel: channel === "" ? null : lists.channelId(channel),
    reach: keyIn(row, "reach", reachWords),
    device: keyIn(row, "device", deviceWords),
    timeOfDay: beginOf(row, "timeOfDay", MAX_LINE) || null,
    location: beginOf(row, "location", MAX_LINE) || null,
    entrySource: keyIn(row, "entrySource", entrySourceWords),
    momentOfTruth: isMoment(row),
    dropOff: dropOffIn(row),
    owner: beginOf(row, "owner", MAX_LINE) || null,
    decisionFactors: factorsIn(row),
    loyalty: keyIn(row, "loyalty", loyaltyWords),
    stream: keyIn(row, "stream", streamWords),
    period: periodIn(
      (end) => row.text(end),
      (end, text) => row.leave(end, text, { kind: "unknownValue", known: [] }),
    ),
    metric: beginOf(row, "metric", MAX_LINE) || null,
    baseline: beginOf(row, "baseline", MAX_LINE) || null,
    target: beginOf(row, "target", MAX_LINE) || null,
    tags: [...new Set(wordsOf(row.text("tags")).map((name) => lists.tagId(name)))],
  };
}

/** Longest that a board takes, in UTF-16 code units. */
const MAX_CHANNEL = 120;
const MAX_LINE = 200;
const MAX_REASON = 1_000;

function beginOf(row: TableRow, field: ImportField, limit: number): string {
  const text = row.text(field).toWellFormed();
  if (text.length > limit) row.leave(field, text.slice(limit), { kind: "tooLong", limit });
  return cutText(text, limit);
}

function isMoment(row: TableRow): boolean {
  const found = yesOrNo(row.cell("momentOfTruth"));
  if (found === undefined)
    row.leave("momentOfTruth", row.text("momentOfTruth"), {
      kind: "unknownValue",
      known: Object.values(yesNoWords),
    });
  return found ?? false;
}

function dropOffIn(row: TableRow): NonNullable<CardDraft["dropOff"]> | null {
  const reason = beginOf(row, "dropOffReason", MAX_REASON);
  const cell = row.cell("dropOffPercent");
  const percent = numberIn(cell);
  const { success } = CardFields.shape.dropOff.safeParse({ reason, percent });
  if (cell !== null && !success)
    row.leave("dropOffPercent", textIn(cell), { kind: "unknownValue", known: [] });
  const known = success ? (percent ?? null) : null;
  return reason === "" && known === null ? null : { reason, percent: known };
}

function factorsIn(row: TableRow): NonNullable<CardDraft["decisionFactors"]> {
  const found = wordsOf(row.text("decisionFactors")).flatMap((word) => {
    const key = keyOf(decisionFactorWords, word);
    if (key === undefined)
      row.leave("decisionFactors", word, {
        kind: "unknownValue",
        known: Object.values(decisionFactorWords),
      });
    return key ?? [];
  });
  return [...new Set(found)];
}
