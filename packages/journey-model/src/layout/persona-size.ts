import type { Persona } from "#entities/persona.ts";
import { metrics, type } from "#layout/metrics.ts";
import { wrapText } from "#layout/wrap-text.ts";

/** The parts of a persona that fit on its card; the rest is in its panel and in the report. */
export const personaSections = ["goals", "needs", "expectations", "frustrations"] as const;
export type PersonaSectionField = (typeof personaSections)[number];

/** Space under a paragraph, px at zoom 1. */
const BLOCK_GAP_PX = 12;
/** The rule at the left of the statement and the room beside it, px at zoom 1. */
const STATEMENT_INSET_PX = 13;

/** The texts of a persona as its card shows them, and the room they take. */
export interface PersonaSize {
  readonly nameLines: readonly string[];
  readonly segmentLines: readonly string[];
  readonly statementLines: readonly string[];
  readonly sections: readonly {
    readonly field: PersonaSectionField;
    readonly lines: readonly string[];
  }[];
  /** px at zoom 1. */
  readonly heightPx: number;
}

/** Unchanged personas keep their identity, so each is measured once. */
const sizes = new WeakMap<Persona, PersonaSize>();

/** Breaks the texts of a persona into lines; long ones end in an ellipsis. */
export function personaSize(persona: Persona): PersonaSize {
  const known = sizes.get(persona);
  if (known) return known;
  const measured = measure(persona);
  sizes.set(persona, measured);
  return measured;
}

function measure(persona: Persona): PersonaSize {
  const widthPx = metrics.personaWidthPx - 2 * metrics.personaPaddingPx;
  const wrap = (text: string, maxLines: number, insetPx = 0) =>
    text.trim() === "" ? [] : wrapText(text.trim(), widthPx - insetPx, type.personaText, maxLines);
  const nameWidthPx = widthPx - metrics.personaHeadPx;
  const nameLines = wrapText(persona.name, nameWidthPx, type.personaName, 2);
  const segmentLines = wrap(persona.segment, 2);
  const statementLines = wrap(persona.statement, 8, STATEMENT_INSET_PX);
  const sections = personaSections
    .map((field) => ({ field, lines: wrap(persona[field], 6) }))
    .filter(({ lines }) => lines.length > 0);

  const sectionsPx = sections.reduce(
    (sum, { lines }) => sum + blockPx(lines) + type.personaLabel.lineHeightPx,
    0,
  );
  const heightPx =
    metrics.personaHeadPx +
    blockPx(segmentLines) +
    blockPx(statementLines) +
    sectionsPx +
    2 * metrics.personaPaddingPx;
  return { nameLines, segmentLines, statementLines, sections, heightPx };
}

function blockPx(lines: readonly string[]): number {
  return lines.length === 0 ? 0 : lines.length * type.personaText.lineHeightPx + BLOCK_GAP_PX;
}
