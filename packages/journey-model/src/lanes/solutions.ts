import type { LaneKind } from "#lanes/lane-kind.ts";

export const solutions: LaneKind = {
  label: { en: "Solutions", nl: "Oplossingen" },
  explanation: {
    en: "What you could do about an opportunity; what is chosen goes to the roadmap.",
    nl: "Wat je met een kans zou kunnen doen; wat je kiest, gaat naar de roadmap.",
  },
  cardKind: "solution",
  minHeightPx: 88,
  shows: "cards",
};
