import type { Box, TextStyle } from "@cojourney/journey-model";

/** One thing in a drawing. A drawing is a list of these, the later ones on top. */
export type Mark = BoxMark | PathMark | TextMark | PartMark;

/** How a shape looks. Colours are `#rrggbb`; what is left out is not painted. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokePx?: number;
  /** Lengths of dashes and gaps, px. */
  readonly dash?: readonly number[];
}

/** A rectangle, with round corners when it has a radius. */
export interface BoxMark extends Paint {
  readonly kind: "box";
  readonly box: Box;
  readonly radiusPx?: number;
}

/** An SVG path, first scaled, then moved. Its strokes end round. */
export interface PathMark extends Paint {
  readonly kind: "path";
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Lines of one paragraph, broken and cut to their room already. */
export interface TextMark {
  readonly kind: "text";
  readonly lines: readonly string[];
  /** Where the lines begin, or their middle or end as `anchor` says. */
  readonly x: number;
  /** Of the first line. */
  readonly baselineY: number;
  readonly style: TextStyle;
  readonly color: string;
  readonly anchor: "start" | "middle" | "end";
  readonly isStruck: boolean;
}

/**
 * What a group of marks is to somebody who has it read aloud. A map is a table: rows of heads and cells.
 * Marks outside of any part are decoration.
 */
export type PartRole = "row" | "columnHead" | "rowHead" | "cell" | "figure";

/** Marks that belong together. */
export interface PartMark {
  readonly kind: "part";
  readonly role: PartRole;
  /** What it shows, in words, for marks that are no text; empty when the text in it says it all. */
  readonly says: string;
  /** How many columns a head or a cell covers. */
  readonly columns: number;
  readonly marks: readonly Mark[];
}

/** A drawing with its size, px. It begins at (x, y) of the box. */
export interface Drawing {
  readonly box: Box;
  readonly marks: readonly Mark[];
}

/** Puts marks together. */
export function part(
  role: PartRole,
  marks: readonly Mark[],
  { says = "", columns = 1 }: { readonly says?: string; readonly columns?: number } = {},
): PartMark {
  return { kind: "part", role, says, columns, marks };
}
