import type { PlacedCard, StateChange, StateComparison } from "@cojourney/journey-model";
import { cleanLine } from "#text/clean-text.ts";
import type { DocumentWord } from "#words/document-words.ts";
import { cardFieldLabels } from "#words/field-labels.ts";
import { kindWords } from "#words/field-values.ts";
import { signedScore } from "#words/phrases.ts";
import type { Teller } from "#words/teller.ts";

/** One thing that is different in a future journey. */
export interface ToldChange {
  /** "Moved". */
  readonly how: string;
  /** "step", or the kind of card. */
  readonly kind: string;
  /** What it is and where, and under it, each on a line of its own, what it was. */
  readonly lines: readonly string[];
}

/** A step that feels different: all scores as they are printed. */
export interface ToldFeeling {
  readonly where: string;
  readonly now: string;
  readonly later: string;
  readonly difference: string;
}

/** What is different in a future journey: its steps first, then its cards. */
export function toldChanges(
  { current, future, steps, cards }: StateComparison,
  teller: Teller,
): readonly ToldChange[] {
  const { word, spot, language } = teller;
  const ofSteps = steps.flatMap((change): readonly ToldChange[] => {
    const how = wordOf(change);
    if (!how) return [];
    const [journey, step] =
      change.kind === "removed" ? [current, change.current] : [future, change.future];
    const kind = word("step").toLowerCase();
    return [{ how: word(how), kind, lines: [spot({ journey, step })] }];
  });
  const ofCards = cards.flatMap((change): readonly ToldChange[] => {
    const how = wordOf(change);
    if (!how) return [];
    const placed = change.kind === "removed" ? change.current : change.future;
    const kind = kindWords[placed.kind][language];
    return [{ how: word(how), kind, lines: cardLines(change, placed, teller) }];
  });
  return [...ofSteps, ...ofCards];
}

/** The steps that feel different, in reading order. */
export function toldFeelings(
  { current, future, emotions }: StateComparison,
  { spot }: Teller,
): readonly ToldFeeling[] {
  return emotions.flatMap(({ current: before, future: after, difference }) => {
    if (difference === null || difference === 0) return [];
    return [
      {
        where: spot({ journey: after.emotion ? future : current, step: after }),
        now: signedScore(before.emotion?.score ?? 0),
        later: signedScore(after.emotion?.score ?? 0),
        difference: signedScore(difference),
      },
    ];
  });
}

function cardLines(
  change: StateChange<PlacedCard>,
  placed: PlacedCard,
  { word, spot, names, language }: Teller,
): readonly string[] {
  const said = `${names.card(placed.card)} (${spot(placed)})`;
  if (change.kind !== "kept") return [said];
  const before = cleanLine(change.current.card.title);
  const isRenamed = change.changed.includes("title") && before !== "";
  const fields = change.changed.flatMap((field): readonly string[] => {
    if (field === "note") return [word("note").toLowerCase()];
    const label = Object.entries(cardFieldLabels).find(([name]) => name === field)?.[1];
    return label ? [label[language].toLowerCase()] : [];
  });
  return [
    said,
    ...(isRenamed ? [`${word("now")}: ${before}`] : []),
    ...(change.isMoved ? [`${word("now")}: ${spot(change.current)}`] : []),
    ...(fields.length > 0 ? [`${word("different")}: ${fields.join(", ")}`] : []),
  ];
}

/** What a change is called; null when nothing is different. */
function wordOf(change: StateChange<unknown>): DocumentWord | null {
  if (change.kind !== "kept") return change.kind;
  const isChanged = change.changed.length > 0;
  if (change.isMoved && isChanged) return "movedAndChanged";
  if (change.isMoved) return "moved";
  return isChanged ? "changed" : null;
}
