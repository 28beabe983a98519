import { type Paragraph, type Slide, slideFrame } from "#presentation/presentation.ts";
import { contentSlide, type Deck } from "#slides/deck.ts";
import { heightOf, type LongTable, paginate } from "#slides/paged-table.ts";

/** A table on as many slides as it needs; the notes go with the first one. */
export function tableSlides(
  deck: Deck,
  title: string,
  table: LongTable,
  notes: readonly Paragraph[] = [],
): readonly Slide[] {
  const { x, y, h } = slideFrame.content;
  const w = table.columnWidths.reduce((sum, one) => sum + one, 0);
  const pages = evenPages(table, h);
  return pages.map((rows, i) =>
    contentSlide(
      deck,
      i === 0 ? title : `${title} (${deck.teller.word("continued")} ${i + 1}/${pages.length})`,
      [
        {
          kind: "table",
          name: title,
          description: title,
          x,
          y,
          w,
          h: heightOf(rows),
          columnWidths: table.columnWidths,
          hasHeader: table.header !== null,
          hasRowHeads: table.hasRowHeads,
          rows,
        },
      ],
      i === 0 ? notes : [],
    ),
  );
}

/** Tables of more rows than these fill their slides: measuring them again takes too long. */
const MOST_EVENED_ROWS = 60;
/** How much lower the pages are tried, and how low at most, as shares of the height. */
const STEP = 0.05;
const LOWEST = 0.5;

/** As few pages as it takes, but none with a row or two that the others had no room for. */
function evenPages(table: LongTable, height: number): ReturnType<typeof paginate> {
  let pages = paginate(table, height);
  if (pages.length === 1 || table.rows.length > MOST_EVENED_ROWS) return pages;
  for (let share = 1 - STEP; share >= LOWEST; share -= STEP) {
    const lower = paginate(table, share * height);
    if (lower.length > pages.length) break;
    pages = lower;
  }
  return pages;
}

/** Builds a table in the largest of the sizes (pt, from large to small) that takes no more slides than the smallest. */
export function largestTable(
  sizes: readonly number[],
  height: number,
  toTable: (size: number) => LongTable,
): LongTable {
  const smallest = toTable(sizes.at(-1) ?? 10);
  const least = paginate(smallest, height).length;
  for (const size of sizes.slice(0, -1)) {
    const table = toTable(size);
    if (paginate(table, height).length <= least) return table;
  }
  return smallest;
}
