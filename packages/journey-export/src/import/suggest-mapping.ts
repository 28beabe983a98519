import { isUntouched, type LaneKindId } from "@cojourney/journey-model";
import type { Sheet } from "#import/import-source.ts";
import type { ImportTarget } from "#import/import-target.ts";
import { fieldsFor } from "#import/fields-for.ts";
import { laneKindIn, textIn } from "#import/known-words.ts";
import type {
  GridMapping,
  ImportField,
  ImportJourney,
  RowsMapping,
  TableMapping,
} from "#import/mapping.ts";

/**
 * A first guess at what a table means, for a person to put right: a map when its first column names rows
 * of one, else a card per row.
 */
export function suggestMapping(
  sheets: readonly Sheet[],
  target: Pick<ImportTarget, "board" | "drawing">,
): TableMapping {
  const grids = sheets.map((sheet, i) => gridFor(sheet, i, journeyFor(sheet, target)));
  const best = grids.findIndex(({ lanes }) => lanes.filter(isOfKind).length >= 2);
  const grid = grids[best];
  const rows = sheets.map((sheet, i) => rowsFor(sheet, i, journeyFor(sheet, target)));
  const named = rows.toSorted((a, b) => known(b) - known(a))[0];
  if (grid && (!named || known(named) < 2)) return grid;
  return named ?? rowsFor({ name: "", rows: [] }, 0, newJourney(""));
}

const isOfKind = (kind: LaneKindId | null): boolean => kind !== null && kind !== "custom";

function known({ fields }: RowsMapping): number {
  return fields.filter((field) => field !== null).length;
}

/** One column per row of cells: where its cards go, when it is read as a card per row. */
export function rowsFor(sheet: Sheet, index: number, journey: ImportJourney): RowsMapping {
  const [header = []] = sheet.rows;
  const named = fieldsFor(header);
  const hasHeader = named.some((field) => field !== null);
  const fields = hasHeader ? named : header.map(() => null);
  return {
    kind: "rows",
    sheet: index,
    hasHeader,
    fields: fields.includes("title") ? fields : withTitle(sheet, fields),
    journey,
    laneKind: "touchpoints",
  };
}

/** Without a column that is called so, the first free one with words in it is the title. */
function withTitle(
  { rows }: Sheet,
  fields: readonly (ImportField | null)[],
): RowsMapping["fields"] {
  const at = fields.findIndex(
    (field, column) =>
      field === null && rows.some((row) => /\p{L}/u.test(textIn(row[column] ?? null))),
  );
  return fields.map((field, column) => (column === at ? "title" : field));
}

/** How a sheet is read as a map. */
export function gridFor({ rows }: Sheet, index: number, journey: ImportJourney): GridMapping {
  const hasPhases = isPhaseRow(rows);
  const body = rows.slice(hasPhases ? 2 : 1);
  return {
    kind: "grid",
    sheet: index,
    hasPhases,
    splitsLines: true,
    lanes: body.map(([label = null, ...cells]) => {
      const name = textIn(label).trim();
      if (name === "" && cells.every((cell) => cell === null)) return null;
      return laneKindIn(name) ?? "custom";
    }),
    journey,
  };
}

/** Two rows of names, the upper one with gaps where a phase goes on. */
function isPhaseRow([first = [], second = []]: Sheet["rows"]): boolean {
  const isRowOfMap = laneKindIn(textIn(second[0] ?? null)) !== undefined;
  return !isRowOfMap && countNamed(first) > 0 && countNamed(second) > countNamed(first);
}

function countNamed(row: Sheet["rows"][number]): number {
  return row.slice(1).filter((cell) => cell !== null).length;
}

function journeyFor(
  { name }: Sheet,
  { board, drawing }: Pick<ImportTarget, "board" | "drawing">,
): ImportJourney {
  const [only, another] = board.journeys.values();
  if (only && !another && !isUntouched(board, drawing))
    return { kind: "existing", journeyId: only.id };
  return newJourney(name.replace(/\.\w+$/, ""));
}

function newJourney(title: string): ImportJourney {
  return { kind: "new", title, personaId: null };
}
