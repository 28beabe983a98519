import { PlaceOnBoard } from "@cojourney/journey-model/workshop";
import type { Awareness } from "y-protocols/awareness";
import { Activity } from "#sync/presence.ts";

const kinds = ["card", "journey", "phase", "step"] as const;

/**
 * What this person is at on the board: in the map where the focus is, to the cell; on a canvas what they write in
 * or have chosen. Null for nothing that everybody can be shown.
 */
export function placeOfAttention(awareness: Awareness): PlaceOnBoard | null {
  const focused = document.activeElement?.closest<HTMLElement>(".map-view [data-place]");
  const cell = /^cell:(.+)\n(.+)$/s.exec(focused?.dataset["place"] ?? "");
  if (cell) return shown({ kind: "cell", stepId: cell[1], laneId: cell[2] });
  const { data } = Activity.safeParse(awareness.getLocalState()?.["activity"]);
  const shape = data?.editing ?? data?.selected[0] ?? data?.at;
  const [, kind, id] = /^shape:([a-z]+)\.(.+)$/s.exec(shape ?? "") ?? [];
  const known = kinds.find((one) => one === kind);
  return known === undefined ? null : shown({ kind: known, [`${known}Id`]: id });
}

const shown = (place: object): PlaceOnBoard | null => PlaceOnBoard.safeParse(place).data ?? null;
