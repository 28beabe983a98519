import type { CardKind, PersonaColor } from "@cojourney/journey-model";

/** Six hexadecimal digits after a #. */
export type Hex = `#${string}`;

/** Fill behind, edge around, ink upon. */
export interface KindColors {
  readonly fill: Hex;
  readonly edge: Hex;
  readonly ink: Hex;
}

/** What a lane or a card shows. */
export type Look = CardKind | "emotion";

/** The light colours of the screens (packages/ui/tokens.css; palette.test.ts keeps them equal), on white paper. */
export const paper = {
  ground: "#ffffff",
  line: "#dcd9cf",
  lineStrong: "#86837a",
  ink: "#1c1b17",
  inkSoft: "#57544b",
  accent: "#1d3fae",
  danger: "#b3202c",
  dangerInk: "#ffffff",
  sunken: "#f6f5f1",
} as const;

export const kindColors: Readonly<Record<Look, KindColors>> = {
  touchpoint: { fill: "#e5edff", edge: "#2f55cb", ink: "#1e305e" },
  action: { fill: "#ddf0fd", edge: "#4b8fbb", ink: "#1a3649" },
  thought: { fill: "#f2e8ff", edge: "#650f9c", ink: "#3e2555" },
  expectation: { fill: "#dbf3f0", edge: "#007671", ink: "#133a38" },
  pain: { fill: "#ffe6e5", edge: "#d32d42", ink: "#561d20" },
  gain: { fill: "#e0f3e3", edge: "#065427", ink: "#1e3a25" },
  opportunity: { fill: "#faead7", edge: "#8f5d00", ink: "#442e0f" },
  solution: { fill: "#f0efd4", edge: "#8f870c", ink: "#383405" },
  note: { fill: "#fffefb", edge: "#85837a", ink: "#2a2925" },
  emotion: { fill: "#ffe5ec", edge: "#7d0741", ink: "#502031" },
};

/** What personas and tags wear, and the ink upon it. */
export const personColors: Readonly<
  Record<PersonaColor, { readonly fill: Hex; readonly ink: Hex }>
> = {
  teal: { fill: "#0d7e73", ink: "#ffffff" },
  plum: { fill: "#641068", ink: "#ffffff" },
  amber: { fill: "#b97600", ink: "#14120c" },
  blue: { fill: "#224ebc", ink: "#ffffff" },
  rose: { fill: "#a82037", ink: "#ffffff" },
  olive: { fill: "#62650a", ink: "#ffffff" },
};

/** A colour with a share (0..1) of itself over another: what a see-through layer looks like on paper. */
export function mixed(color: string, share: number, over: string): Hex {
  const [top, under] = [channelsOf(color), channelsOf(over)];
  const channels = top.map((value, i) => Math.round(value * share + (under[i] ?? 0) * (1 - share)));
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channelsOf(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
