import {
  cellKey,
  laneKindOf,
  type Board,
  type JourneyId,
  type JourneyOutline,
  type Lane,
  outlineBoard,
} from "@cojourney/journey-model";
import type { Draft, WorkshopView } from "@cojourney/journey-model/workshop";

/** Lanes of a journey that can be written in: those in focus, which hold cards. */
export function writableLanes(
  outline: JourneyOutline,
  laneKinds: readonly string[],
): readonly Lane[] {
  return outline.lanes.filter(
    ({ kind }) =>
      laneKindOf(kind).cardKind !== null && (laneKinds.length === 0 || laneKinds.includes(kind)),
  );
}

/** Kinds of lanes with cards that stand on a board, in the order in which one meets them. */
export function laneKindsOn(board: Board): readonly string[] {
  const lanes = outlineBoard(board).flatMap((outline) => writableLanes(outline, []));
  return [...new Set(lanes.map(({ kind }) => kind))];
}

/** The journey that somebody begins in: that of their group, else the first. */
export function journeyOf(
  { groups }: Pick<WorkshopView, "groups">,
  outlines: readonly JourneyOutline[],
  you: string | null,
): JourneyId | null {
  const group = groups.isSplit
    ? groups.groups.find(({ memberIds }) => you !== null && memberIds.includes(you))
    : undefined;
  const own = outlines.find(({ journey }) => journey.id === group?.journeyId);
  return (own ?? outlines[0])?.journey.id ?? null;
}

/** Drafts by the cell that they are written for; key from `cellKey`. */
export function draftsByCell(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  return Map.groupBy(drafts, ({ stepId, laneId }) => cellKey(stepId, laneId));
}

/** Drafts whose step or lane somebody has removed since: still there, and shown apart. */
export function strayDrafts(drafts: readonly Draft[], board: Board): readonly Draft[] {
  return drafts.filter(
    ({ stepId, laneId }) => !board.steps.has(stepId) || !board.lanes.has(laneId),
  );
}
