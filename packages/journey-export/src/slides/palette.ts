import type { Card, PersonaColor } from "@cojourney/journey-model";
import type { Color } from "#presentation/presentation.ts";

/** The light half of what cards wear on the board (packages/ui/src/tokens.css): fill behind, ink upon. */
export const kindFills: Readonly<Record<Card["kind"] | "emotion", Color>> = {
  touchpoint: "#E5EDFF",
  action: "#DDF0FD",
  thought: "#F2E8FF",
  expectation: "#DBF3F0",
  pain: "#FFE6E5",
  gain: "#E0F3E3",
  opportunity: "#FAEAD7",
  solution: "#F0EFD4",
  note: "#F6F5F1",
  emotion: "#FFE5EC",
};

/** What personas wear, and the ink of initials upon it. */
export const personaColors: Readonly<
  Record<PersonaColor, { readonly fill: Color; readonly ink: Color }>
> = {
  teal: { fill: "#0D7E73", ink: "#FFFFFF" },
  plum: { fill: "#641068", ink: "#FFFFFF" },
  amber: { fill: "#B97600", ink: "#14120C" },
  blue: { fill: "#224EBC", ink: "#FFFFFF" },
  rose: { fill: "#A82037", ink: "#FFFFFF" },
  olive: { fill: "#62650A", ink: "#FFFFFF" },
};
