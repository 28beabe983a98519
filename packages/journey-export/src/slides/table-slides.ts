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
  const pages = paginate(table, h);
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

/** Builds a table in the largest of the sizes (pt, from large to small) that keeps it on one slide, else in the last. */
export function largestTable(
  sizes: readonly number[],
  height: number,
  toTable: (size: number) => LongTable,
): LongTable {
  const [size = 10, ...smaller] = sizes;
  const table = toTable(size);
  const isFitting = smaller.length === 0 || paginate(table, height).length === 1;
  return isFitting ? table : largestTable(smaller, height, toTable);
}
