import {
  addPhase,
  commit,
  copyAsFuture,
  duplicateJourney,
  layoutBoard,
  moveJourney,
  originBeside,
  outlineBoard,
  swapWithNeighbour,
  type JourneyOutline,
} from "@cojourney/journey-model";
import { laneChoices } from "#structure/lane-actions.ts";
import { duplicate, made, moved, remove, rename } from "#structure/shared-actions.ts";
import type { StructureAction, StructureContext } from "#structure/structure-action.ts";
import type { Thing } from "#structure/thing.ts";

/** What can be done to a journey, in the order of its menu. */
export function journeyActions(
  context: StructureContext,
  outline: JourneyOutline,
  thing: Extract<Thing, { type: "journey" }>,
): readonly StructureAction[] {
  const { journey, board, words: t, host, collapsed } = context;
  const isCollapsed = collapsed.now().has(thing.id);
  const beside = () => originBeside(layoutBoard(board), thing.id);
  return [
    rename(context, thing),
    {
      id: "collapse",
      section: "view",
      label: t(isCollapsed ? "expand" : "collapse"),
      onAction: () => collapsed.toggle(thing.id),
    },
    {
      id: "addPhase",
      section: "add",
      label: t("addPhase"),
      onAction: () =>
        made(host, addPhase(journey, { journeyId: thing.id, before: null }), (value) => ({
          type: "phase",
          id: value.phaseId,
        })),
    },
    {
      id: "addLane",
      section: "add",
      label: t("addLane"),
      choices: laneChoices(context, outline, null),
      onAction() {},
    },
    {
      id: "future",
      section: "path",
      label: t("copyAsFuture"),
      onAction: () =>
        made(
          host,
          copyAsFuture(journey, thing.id, beside()),
          (id) => ({ type: "journey", id }),
          false,
        ),
    },
    ...journeyMoves(context, thing),
    duplicate(context, () =>
      made(
        host,
        duplicateJourney(journey, thing.id, beside()),
        (id) => ({ type: "journey", id }),
        false,
      ),
    ),
    remove(context, thing),
  ];
}

/** Before the journey above it or after the one below: on the canvas the two change places. */
function journeyMoves(
  { journey, board, words: t, host }: StructureContext,
  thing: Extract<Thing, { type: "journey" }>,
): readonly StructureAction[] {
  const ids = outlineBoard(board).map((outline) => outline.journey.id);
  const ends = { back: ids[0], forth: ids.at(-1) };
  return (["back", "forth"] as const).map((id) => ({
    id,
    section: "move",
    label: t(id === "back" ? "moveBefore" : "moveAfter"),
    keys: id === "back" ? "Alt+ArrowUp" : "Alt+ArrowDown",
    isDisabled: ends[id] === thing.id,
    onAction: () => {
      const swap = swapWithNeighbour(layoutBoard(board), thing.id, id);
      const results = commit(journey, () =>
        swap.map((move) => moveJourney(journey, move.id, move.origin)),
      );
      const refusal = results.find(({ ok }) => !ok);
      moved(host, refusal ?? { ok: true, value: undefined }, thing);
    },
  }));
}
