import type { ImportPlan, LeftOut } from "#import/import-plan.ts";
import type { Sheet } from "#import/import-source.ts";
import type { ImportTarget } from "#import/import-target.ts";
import { countTaken } from "#import/count-taken.ts";
import type { TableMapping } from "#import/mapping.ts";
import { openJourney } from "#import/open-journey.ts";
import { fillFromGrid } from "#import/fill-from-grid.ts";
import { fillFromRows } from "#import/fill-from-rows.ts";
import { openLists } from "#import/read-own-lists.ts";
import { withinLimits } from "#import/within-limits.ts";

/** Plans one sheet of a table into one journey, as its mapping says. */
export function planTable(
  {
    sheets,
    mapping,
    left: before,
  }: {
    readonly sheets: readonly Sheet[];
    readonly mapping: TableMapping;
    readonly left: readonly LeftOut[];
  },
  target: ImportTarget,
): ImportPlan {
  const sheet = sheets[mapping.sheet] ?? { name: "", rows: [] };
  const { channels, tags } = target.board.meta;
  const lists = openLists({ channels, tags }, target.newId);
  const journey = openJourney(mapping.journey, target);
  const left: LeftOut[] = [...before];
  for (const other of sheets)
    if (other !== sheet)
      left.push({
        where: { kind: "sheet", sheet: other.name },
        what: "",
        why: { kind: "notMapped" },
      });
  if (mapping.kind === "rows") fillFromRows(sheet, mapping, journey, lists, left);
  else fillFromGrid(sheet, mapping, journey, left);
  const added = {
    channels: lists.channels().slice(channels.length),
    tags: lists.tags().slice(tags.length),
  };
  const records = withinLimits(journey.records(added), target.board.meta, left);
  return {
    records,
    taken: countTaken(records),
    left,
    replacesStart: records.replaces !== null,
  };
}
