import type { PlacedCard } from "@cojourney/journey-model";
import type { Report } from "#pdf/report.ts";
import type { ReportTable, TableColumn } from "#pdf/table.ts";

/** A column of a list of cards: its head, and what it says of each. */
export interface PlacedColumn extends TableColumn {
  readonly text: (placed: PlacedCard) => string;
}

/** A list of cards as a table of the report. */
export function tableOf(
  cards: readonly PlacedCard[],
  columns: readonly PlacedColumn[],
): ReportTable {
  return { columns, rows: cards.map((placed) => columns.map(({ text }) => text(placed))) };
}

/** Where a card stands; whose journey that is only where there are several. */
export function whereColumns({ journeys, word, shortName, spot }: Report): readonly PlacedColumn[] {
  const where = { head: word("where"), share: 3, text: spot };
  const journey = { head: word("journey"), share: 2, text: whoseOf };
  function whoseOf(placed: PlacedCard): string {
    return shortName(placed.journey);
  }
  return journeys.length > 1 ? [journey, where] : [where];
}
