// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  addCard,
  emptyFilter,
  outlineBoard,
  removeCard,
  type CardId,
} from "@cojourney/journey-model";
import { openReplica, seededBoard, type Replica } from "@cojourney/journey-model/testing";
import { openLiveBoard, type LiveBoard } from "@cojourney/journey-model";
import { openBoardFilter, type BoardFilter } from "#filter/board-filter.ts";

let ann: Replica;
let live: LiveBoard;
let filter: BoardFilter;

beforeEach(() => {
  sessionStorage.clear();
  ann = openReplica("ann", 1_000, seededBoard());
  live = openLiveBoard(ann.journey);
  filter = openBoardFilter(live, "board-1");
});
afterEach(() => {
  filter.close();
  live.close();
});

function add(title: string): CardId {
  const [map] = outlineBoard(live.reading().board);
  const place = { stepId: map!.steps[0]!.step.id, laneId: map!.lanes[0]!.id };
  const added = addCard(ann.journey, { ...place, kind: "note", before: null, title });
  if (!added.ok) throw new Error("refused");
  return added.value;
}

test("a filter that asks nothing shows everything and says how many there are", () => {
  add("Reads");
  expect(filter.now()).toMatchObject({ shown: null, total: 1 });
});

test("cards that others add and remove pass or not, at once", () => {
  const heard = vi.fn<() => void>();
  filter.set({ ...emptyFilter, text: "read" });
  filter.subscribe(heard);
  const reads = add("Reads");
  expect(filter.now()).toMatchObject({ shown: new Set([reads]), total: 1 });
  const { shown } = filter.now();
  add("Pays");
  expect(filter.now().total).toBe(2);
  expect(filter.now().shown).toBe(shown);
  removeCard(ann.journey, reads);
  expect(filter.now().shown?.size).toBe(0);
  expect(heard).toHaveBeenCalledTimes(3);
});

test("it is there again after a reload, on its own board, and gone once it is cleared", () => {
  filter.set({ ...emptyFilter, onlyMomentsOfTruth: true });
  expect(openBoardFilter(live, "board-1").now().filter.onlyMomentsOfTruth).toBe(true);
  expect(openBoardFilter(live, "board-2").now().shown).toBeNull();
  filter.set(emptyFilter);
  expect(openBoardFilter(live, "board-1").now().shown).toBeNull();
});

test.each(["", "{", '{"tagIds":7}', '"words"'])("what was kept as %j asks nothing", (stored) => {
  sessionStorage.setItem("cojourney/filter/board-1", stored);
  expect(openBoardFilter(live, "board-1").now().filter).toEqual(emptyFilter);
});
