import type { LaneKind } from "#lanes/lane-kind.ts";

export const metrics: LaneKind = {
  label: { en: "Metrics", nl: "Meetwaarden" },
  explanation: {
    en: "What you measure in this step: the figure now and the figure you aim for.",
    nl: "Wat je in deze stap meet: hoe het cijfer nu is en waar je naartoe wilt.",
  },
  cardKind: "note",
  minHeightPx: 88,
  shows: "cards",
};
