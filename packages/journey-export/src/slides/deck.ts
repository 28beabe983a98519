import { compareStates, type Findings, type StateComparison } from "@cojourney/journey-model";
import type { ExportOptions } from "#formats/format.ts";
import {
  type Paragraph,
  type Run,
  type Slide,
  slideFrame,
  type SlideShape,
} from "#presentation/presentation.ts";
import { clip } from "#slides/measure.ts";
import { openScript, type Script } from "#slides/script.ts";
import { findingsToldOnce } from "#snapshot/findings-told-once.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { cleanLine } from "#text/clean-text.ts";
import { snapshotLine } from "#words/phrases.ts";
import { openTeller, type Teller } from "#words/teller.ts";

/** What every slide is made with. */
export interface Deck {
  readonly snapshot: Snapshot;
  readonly options: ExportOptions;
  readonly teller: Teller;
  readonly script: Script;
  readonly found: Findings;
  /** Of each future journey with the one it was copied from. */
  readonly comparisons: readonly StateComparison[];
  readonly footer: readonly Run[];
}

/** A deck for one document. */
export function openDeck(snapshot: Snapshot, options: ExportOptions): Deck {
  const { board } = snapshot;
  const teller = openTeller(board, options.language);
  const script = openScript(options.language, board.meta.language);
  const about = [
    clip(teller.names.board(board.meta.title), slideFrame.footer.w / 2, 9, 1),
    snapshotLine(snapshot, options.language),
  ];
  const footer = [script.ours(about.join("  ·  "), { size: 9, color: "soft" })];
  return {
    snapshot,
    options,
    teller,
    script,
    found: findingsToldOnce(board),
    comparisons: compareStates(board),
    footer,
  };
}

/** How the title of a slide is set: on one line where it fits, smaller and on two where it does not. */
const titleLooks = [
  { size: 24, lines: 1 },
  { size: 19, lines: 2 },
] as const;

/** A slide under a title. A title that is too long ends in an ellipsis; the notes then hold all of it. */
export function contentSlide(
  { script, footer }: Deck,
  title: string,
  shapes: readonly SlideShape[],
  notes: readonly Paragraph[] = [],
): Slide {
  const text = cleanLine(title);
  const { w } = slideFrame.title;
  const [large, small] = titleLooks;
  const isShort = clip(text, w, large.size, large.lines) === text;
  const { size, lines } = isShort ? large : small;
  const run = script.said(clip(text, w, size, lines), { size, isBold: true });
  return { layout: "content", title: [run], subtitle: [], footer, shapes, notes };
}
