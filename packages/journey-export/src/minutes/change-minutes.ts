import { compareStates } from "@cojourney/journey-model";
import { bullet, bullets, under } from "#minutes/markdown-blocks.ts";
import { markdownLine } from "#text/markdown-text.ts";
import type { Teller } from "#words/teller.ts";
import { toldChanges, toldFeelings } from "#words/told-changes.ts";

/** What each future journey does otherwise than the one it was copied from. */
export function changeMinutes(teller: Teller): readonly string[] {
  const { board, word, journey } = teller;
  return under(
    `## ${word("comparison")}`,
    compareStates(board).flatMap((comparison) => {
      const feelings = toldFeelings(comparison, teller).map(({ where, now, later }) =>
        bullet(`**${word("feelsDifferent")}:** ${markdownLine(where)}: ${now} → ${later}`),
      );
      const changes = toldChanges(comparison, teller).map(({ how, kind, lines }) =>
        bullet(`**${how}**, ${kind}: ${lines.map(markdownLine).join("  \n")}`),
      );
      const told = [...feelings, ...changes];
      return [
        `### ${markdownLine(journey(comparison.future))}`,
        ...(told.length === 0 ? [word("noDifference")] : bullets(told)),
      ];
    }),
  );
}
