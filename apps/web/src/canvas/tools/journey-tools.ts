import type { CardKind } from "@cojourney/journey-model";

/** Tools that put something where the person points: cards, a score, a phase, a step. In toolbar order. */
export const placingTools = [
  "touchpoint",
  "action",
  "thought",
  "expectation",
  "pain",
  "opportunity",
  "emotion",
  "phase",
  "step",
] as const;
export type PlacingTool = (typeof placingTools)[number];

/** The tldraw tool behind a button of ours. */
export function toolStateId(tool: PlacingTool): string {
  return `journey-${tool}`;
}

/** The button of ours behind a tldraw tool; null for tldraw's own. */
export function placingToolOf(stateId: string): PlacingTool | null {
  return placingTools.find((tool) => toolStateId(tool) === stateId) ?? null;
}

/** The kind of card a tool makes; null for those that make no card. */
export function cardKindOf(tool: PlacingTool): CardKind | null {
  return tool === "emotion" || tool === "phase" || tool === "step" ? null : tool;
}
