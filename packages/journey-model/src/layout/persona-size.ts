import type { Persona } from "#entities/persona.ts";
import { metrics, type } from "#layout/metrics.ts";
import { wrapText } from "#layout/wrap-text.ts";

/** The parts of a persona that fit on its card; the rest is in its panel and in the report. */
const sectionFields = ["goals", "needs", "expectations", "frustrations"] as const;
export type PersonaSectionField = (typeof sectionFields)[number];

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

const sizes = new WeakMap<Persona, PersonaSize>();

export function personaSize(persona: Persona): PersonaSize {
  const known = sizes.get(persona);
  if (known) return known;
  const measured = measure(persona);
  sizes.set(persona, measured);
  return measured;
}

function measure(persona: Persona): PersonaSize {
  const widthPx = metrics.personaWidthPx - 2 * metrics.personaPaddingPx;
  const wrap = (text: string, maxLines: number) =>
    text.trim() === "" ? [] : wrapText(text.trim(), widthPx, type.personaText, maxLines);
  const nameWidthPx = widthPx - metrics.personaHeadPx;
  const nameLines = wrapText(persona.name, nameWidthPx, type.personaName, 2);
  const segmentLines = wrap(persona.segment, 2);
  const statementLines = wrap(persona.statement, 8);
  const sections = sectionFields
    .map((field) => ({ field, lines: wrap(persona[field], 6) }))
    .filter(({ lines }) => lines.length > 0);

  const blockPx = (lines: readonly string[]) =>
    lines.length === 0 ? 0 : lines.length * type.personaText.lineHeightPx + 12;
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
