import {
  cellAt,
  type Board,
  type BoardLayout,
  type JourneyOutline,
  type Phase,
  type ShapeKind,
  type Step,
} from "@cojourney/journey-model";
import type { Peer } from "#sync/presence.ts";

/** Something of the journey that somebody is at. */
export interface PeerPlace {
  readonly shape: ShapeKind;
  readonly id: string;
}

const kinds: ReadonlySet<string> = new Set<ShapeKind>([
  "journey",
  "persona",
  "phase",
  "step",
  "lane",
  "card",
]);

/** What somebody is at: what they write in, chose or point at; null when nobody can tell. */
export function placeOfPeer(peer: Peer, layout: BoardLayout): PeerPlace | null {
  const { editing, selected, at, cursor, viewport, view } = peer.activity;
  for (const shape of [editing, view === "map" ? at : null, selected[0]]) {
    const named = shape ? placeNamed(shape) : null;
    if (named) return named;
  }
  if (view === "map") return null;
  const [x, y] = cursor ?? (viewport ? middleOf(viewport) : []);
  const cell = x === undefined || y === undefined ? null : cellAt(layout, { x, y });
  return cell && { shape: "step", id: cell.step.step.id };
}

/** A phase and a step to say where that is; a persona, a lane and a journey have neither. */
export function namesOfPlace(
  { shape, id }: PeerPlace,
  board: Board,
  outlines: readonly JourneyOutline[],
): { readonly phase: Phase; readonly step: Step | null; readonly outline: JourneyOutline } | null {
  const stepId =
    shape === "card"
      ? [...board.cards.values()].find((card) => card.id === id)?.place.stepId
      : shape === "step"
        ? id
        : undefined;
  for (const outline of outlines) {
    const column = outline.steps.find(({ step }) => step.id === stepId);
    if (column) return { phase: column.phase, step: column.step, outline };
    const phase = outline.phases.find((one) => one.phase.id === id)?.phase;
    if (phase) return { phase, step: null, outline };
  }
  return null;
}

function middleOf([x, y, w, h]: readonly [number, number, number, number]) {
  return [x + w / 2, y + h / 2] as const;
}

function placeNamed(shape: string): PeerPlace | null {
  const [, kind = "", id = ""] = /^shape:([a-z-]+)\.(.+)$/s.exec(shape) ?? [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the set holds exactly the kinds
  return kinds.has(kind) ? { shape: kind as ShapeKind, id } : null;
}
