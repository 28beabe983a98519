import type { PhaseOutline, StateComparison, StepOutline } from "@cojourney/journey-model";
import { type Paragraph, type Slide, slideFrame } from "#presentation/presentation.ts";
import { cell, columnHead } from "#slides/cells.ts";
import type { Deck } from "#slides/deck.ts";
import { paragraph } from "#slides/script.ts";
import { tableSlides } from "#slides/table-slides.ts";
import type { DocumentWord } from "#words/document-words.ts";
import { toldChanges, toldFeelings } from "#words/told-changes.ts";

const SIZE = 12;
/** Of the width: how it changed, what kind of thing it is, what it is. */
const shares = [0.18, 0.18, 0.64] as const;
const heads = ["change", "kind", "what"] as const satisfies readonly DocumentWord[];

/** What a future journey does otherwise than the one it was copied from, in one list. */
export function changeSlides(deck: Deck, comparison: StateComparison): readonly Slide[] {
  const { script, teller } = deck;
  const { word } = teller;
  const widths = shares.map((share) => share * slideFrame.content.w);
  const feelings = toldFeelings(comparison, teller).map(({ where, now, later }) => ({
    how: word("feelsDifferent"),
    kind: word("step").toLowerCase(),
    lines: [`${where}: ${now} → ${later}`],
  }));
  const changes = [...feelings, ...toldChanges(comparison, teller)];
  const said = (text: string): readonly Paragraph[] => [
    paragraph([script.said(text, { size: SIZE })]),
  ];
  return tableSlides(deck, `${teller.shortName(comparison.future)}: ${word("comparison")}`, {
    columnWidths: widths,
    header: heads.map((head, i) => columnHead(script, word(head), widths[i] ?? 0)),
    rows:
      changes.length === 0
        ? [[cell([]), cell([]), cell(said(word("noDifference")))]]
        : changes.map(({ how, kind, lines }) => [
            cell(said(how)),
            cell(said(kind)),
            cell(lines.flatMap(said)),
          ]),
    hasRowHeads: false,
  });
}

/** The phases of a future journey in which something is different; the others look as they do today. */
export function changedPhases({
  future,
  steps,
  cards,
  emotions,
}: StateComparison): readonly PhaseOutline[] {
  const changed = new Set<string>();
  // What is gone stood in the phase that this one is a copy of.
  const add = ({ phase }: StepOutline): void => void changed.add(phase.id);
  for (const change of steps) {
    if (change.kind === "removed") add(change.current);
    else if (change.kind === "added" || change.isMoved || change.changed.length > 0)
      add(change.future);
  }
  for (const change of cards) {
    if (change.kind === "removed") add(change.current.step);
    else if (change.kind === "added" || change.isMoved || change.changed.length > 0)
      add(change.future.step);
  }
  for (const { current, future: step } of emotions)
    if (current.emotion?.score !== step.emotion?.score) add(step);
  return future.phases.filter(
    ({ phase: { id, copiedFrom = "" } }) => changed.has(id) || changed.has(copiedFrom),
  );
}
