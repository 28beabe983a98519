import {
  addLane,
  duplicateLane,
  laneKindIds,
  laneKinds,
  moveLane,
  type JourneyOutline,
  type LaneId,
} from "@cojourney/journey-model";
import { duplicate, made, moved, moves, remove, rename } from "#structure/shared-actions.ts";
import type { StructureAction, StructureContext } from "#structure/structure-action.ts";
import type { Thing } from "#structure/thing.ts";

/** What can be done to a lane, in the order of its menu. */
export function laneActions(
  context: StructureContext,
  outline: JourneyOutline,
  thing: Extract<Thing, { type: "lane" }>,
): readonly StructureAction[] {
  const { journey, words: t, host } = context;
  const journeyId = outline.journey.id;
  const { lanes } = outline;
  const index = lanes.findIndex(({ id }) => id === thing.id);
  const move = (before: LaneId | null) =>
    moved(host, moveLane(journey, thing.id, { journeyId, before }), thing);
  return [
    rename(context, thing),
    {
      id: "addBefore",
      section: "add",
      label: t("addLaneAbove"),
      choices: laneChoices(context, outline, thing.id),
      onAction() {},
    },
    {
      id: "addAfter",
      section: "add",
      label: t("addLaneBelow"),
      choices: laneChoices(context, outline, lanes[index + 1]?.id ?? null),
      onAction() {},
    },
    ...moves(context, {
      isFirst: index === 0,
      isLast: index === lanes.length - 1,
      isVertical: true,
      back: () => move(lanes[index - 1]?.id ?? null),
      forth: () => move(lanes[index + 2]?.id ?? null),
    }),
    duplicate(context, () =>
      made(host, duplicateLane(journey, thing.id), (id) => ({ type: "lane", id }), false),
    ),
    remove(context, thing),
  ];
}

/** Every kind of lane with what it is for; a custom one gets its name from who adds it. */
export function laneChoices(
  { journey, host, language }: StructureContext,
  outline: JourneyOutline,
  before: LaneId | null,
): readonly StructureAction[] {
  const journeyId = outline.journey.id;
  return laneKindIds.map((kind) => ({
    id: `lane-${kind}`,
    section: "add",
    label: laneKinds[kind].label[language],
    explanation: laneKinds[kind].explanation[language],
    laneKind: kind,
    onAction: () =>
      made(
        host,
        addLane(journey, { journeyId, kind, before }),
        (id) => ({ type: "lane", id }),
        kind === "custom",
      ),
  }));
}
