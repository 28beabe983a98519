import { type Paragraph, type Slide, slideFrame } from "#presentation/presentation.ts";
import { contentSlide, type Deck } from "#slides/deck.ts";
import { type LongTable, paginate } from "#slides/paged-table.ts";

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
          h: rows.reduce((sum, row) => sum + row.h, 0),
          columnWidths: table.columnWidths,
          hasRowHeads: table.hasRowHeads,
          rows,
        },
      ],
      i === 0 ? notes : [],
    ),
  );
}
