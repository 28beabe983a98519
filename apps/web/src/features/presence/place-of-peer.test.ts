import { expect, test } from "vitest";
import { layoutBoard, outlineBoard, readBoard } from "@cojourney/journey-model";
import { openTestDoc, seededBoard } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import { namesOfPlace, placeOfPeer } from "#features/presence/place-of-peer.ts";
import { noActivity, type Activity, type Peer } from "#sync/presence.ts";

const journey = openTestDoc("reader", 7);
Y.applyUpdate(journey.doc, seededBoard("funnel"));
const { board } = readBoard(journey);
const layout = layoutBoard(board);
const outlines = outlineBoard(board);
const [first, second] = layout.journeys[0]?.steps ?? [];
if (!first || !second) throw new Error("A funnel has steps.");
const lane = layout.journeys[0]?.lanes[0];
if (!lane) throw new Error("A funnel has lanes.");
const inSecond = [second.box.x + 5, lane.band.y + 5] as [number, number];

function at(activity: Partial<Activity>): Peer {
  return {
    clientId: 7,
    name: "Anna",
    color: "plum",
    activity: { ...noActivity, ...activity },
    typing: null,
    following: null,
    laser: null,
    presents: false,
  };
}

test.each<[string, Partial<Activity>, ReturnType<typeof placeOfPeer>]>([
  ["what they write in", { editing: "shape:card.a", cursor: inSecond }, { shape: "card", id: "a" }],
  ["what they chose", { selected: ["shape:phase.b"] }, { shape: "phase", id: "b" }],
  ["the cell they point at", { cursor: inSecond }, { shape: "step", id: second.step.id }],
  [
    "the middle of what they see",
    { viewport: [inSecond[0] - 50, inSecond[1] - 40, 100, 80] },
    { shape: "step", id: second.step.id },
  ],
  ["where they are in the map", { view: "map", at: "shape:lane.c" }, { shape: "lane", id: "c" }],
  ["nothing, over a drawing", { selected: ["shape:xyz"] }, null],
  ["nothing, far from every map", { cursor: [-90_000, 0] }, null],
])("somebody is at %s", (_, activity, place) => {
  expect(placeOfPeer(at(activity), layout)).toEqual(place);
});

test("names the phase and the step of a place; a lane has neither", () => {
  const place = { shape: "step", id: second.step.id } as const;
  expect(namesOfPlace(place, board, outlines)).toMatchObject({
    phase: { id: second.step.place.phaseId },
    step: { id: second.step.id },
  });
  expect(namesOfPlace({ shape: "lane", id: lane.lane.id }, board, outlines)).toBeNull();
});
