import type { Color, Paragraph, Run, TextLanguage } from "#presentation/presentation.ts";
import { cleanLine, cleanText } from "#text/clean-text.ts";

/** How a stretch of text looks, where it differs from ordinary text of 11 pt. */
export interface Look {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly color?: Color;
}

/** Writes the texts of slides: ours in the reader's language, people's in that of their board. */
export interface Script {
  readonly ours: (text: string, look?: Look) => Run;
  /** On one line. */
  readonly said: (text: string, look?: Look) => Run;
}

/** A script for one document. */
export function openScript(language: TextLanguage, boardLanguage: TextLanguage): Script {
  return {
    ours: (text, look = {}) => runOf(text, language, look),
    said: (text, look = {}) => runOf(cleanLine(text), boardLanguage, look),
  };
}

function runOf(text: string, language: TextLanguage, look: Look): Run {
  const { size = 11, isBold = false, color = "ink" } = look;
  return { text, size, isBold, color, language };
}

/** A paragraph of these runs. */
export function paragraph(
  runs: readonly Run[],
  more: Partial<Omit<Paragraph, "runs">> = {},
): Paragraph {
  return { runs, isBullet: false, isCentred: false, after: 0, ...more };
}

/** What people wrote over several lines, each a paragraph. */
export function paragraphsOf(
  text: string,
  toRun: (line: string) => Run,
  after = 0,
): readonly Paragraph[] {
  return cleanText(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => paragraph([toRun(line)], { after }));
}
