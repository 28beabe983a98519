// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cellKey, layoutBoard, metrics, outlineBoard, type CardId } from "@cojourney/journey-model";
import type { Activity } from "#sync/presence.ts";
import { openMap, press, type OpenMap } from "#features/map-view/testing/open-map.tsx";

const CARD_PX = 80;
/** From one card of a cell to the next. */
const CARD_STEP_PX = 100;

let map: OpenMap;
/** What lies under the hand: jsdom has no places of its own. */
let under: Element | null;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  document.elementFromPoint = () => under;
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function box(
    this: Element,
  ) {
    const cards = [...(this.parentElement?.querySelectorAll(":scope > .map-card") ?? [])];
    return new DOMRect(0, Math.max(0, cards.indexOf(this)) * CARD_STEP_PX, 200, CARD_PX);
  });
  map = openMap();
});
afterEach(() => {
  map.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const board = () => map.replica.live.reading().board;
const outline = () => outlineBoard(board())[0]!;
const titled = (title: string) => [...board().cards.values()].find((card) => card.title === title)!;
const faceOf = (id: CardId) => document.querySelector(`[data-place="card:${id}"]`)!;
const cellOf = (step: number, kind: string) => {
  const laneId = outline().lanes.find((lane) => lane.kind === kind)!.id;
  const stepId = outline().steps[step]!.step.id;
  return {
    stepId,
    laneId,
    element: document.querySelector(`[data-place="cell:${CSS.escape(`${stepId}\n${laneId}`)}"]`)!,
  };
};
const titlesIn = (step: number, kind: string) => {
  const { stepId, laneId } = cellOf(step, kind);
  return outline()
    .cards.get(cellKey(stepId, laneId))
    ?.map(({ title }) => title);
};
/** What the others are told of the drag, once it was sent. */
function told(): Activity["dragging"] {
  act(() => void vi.advanceTimersByTime(100));
  const activity: Activity = map.awareness.getLocalState()?.["activity"];
  return activity.dragging;
}
function point(type: string, target: EventTarget, y: number, pointerType = "mouse"): void {
  const init = { bubbles: true, cancelable: true, clientX: 50, clientY: y, pointerType };
  act(() => void target.dispatchEvent(new PointerEvent(type, { ...init, isPrimary: true })));
}
function carry(id: CardId, to: Element, y = 400): void {
  point("pointerdown", faceOf(id), 20);
  under = to;
  point("pointermove", window, y);
}

test("a card goes where the hand lets it go; until then it is written nowhere, and the others see where it hovers", () => {
  const { id } = titled("Reviews");
  const to = cellOf(0, "pains");
  const before = board();
  carry(id, to.element);
  expect(document.querySelector(".map-in-hand")?.textContent).toBe("Reviews");
  const [map0] = layoutBoard(board()).journeys;
  const lane = map0!.lanes.find((one) => one.lane.id === to.laneId)!;
  const [held] = told();
  expect(held?.id).toBe(`shape:card.${id}`);
  const fromCorner = held!.at[1] - lane.band.y - metrics.cellPaddingPx;
  expect([Math.sign(fromCorner), fromCorner < 20]).toEqual([1, true]);
  expect(board()).toBe(before);
  point("pointerup", window, 400);
  expect(titlesIn(0, "pains")).toEqual(["Reviews"]);
  expect(told()).toEqual([]);
  expect(document.querySelector(".map-in-hand")).toBeNull();
});

test("over the upper half of a card it lands above that, over the lower half below", () => {
  const { element } = cellOf(1, "touchpoints");
  carry(titled("Webshop").id, element, CARD_STEP_PX + CARD_PX / 2 - 1);
  point("pointerup", window, 0);
  expect(titlesIn(1, "touchpoints")).toEqual(["Reviews", "Webshop", "Search engine"]);
  carry(titled("Reviews").id, cellOf(1, "touchpoints").element, CARD_STEP_PX + CARD_PX / 2 + 1);
  point("pointerup", window, 0);
  expect(titlesIn(1, "touchpoints")).toEqual(["Webshop", "Reviews", "Search engine"]);
});

test("chosen cards go together, in one step of undo; the others see them under each other", async () => {
  const ids = [titled("Reviews").id, titled("Search engine").id];
  for (const id of ids) await pressSpace(id);
  carry(ids[1]!, cellOf(2, "touchpoints").element);
  expect(document.querySelector(".map-in-hand")?.textContent).toContain("2");
  const [first, second] = told();
  expect(second!.at[1]).toBeGreaterThan(first!.at[1]);
  point("pointerup", window, 400);
  expect(titlesIn(2, "touchpoints")).toEqual(["Reviews", "Search engine"]);
  act(() => map.replica.undo.undo());
  expect(titlesIn(1, "touchpoints")).toEqual(["Reviews", "Search engine", "Webshop"]);
});

async function pressSpace(id: CardId): Promise<void> {
  const pressed = press(faceOf(id), " ", { ctrlKey: true });
  await vi.advanceTimersByTimeAsync(1);
  await pressed;
}

test("Escape, and letting go beside the cells, leave it where it was", () => {
  const { id } = titled("Reviews");
  const before = board();
  carry(id, cellOf(0, "pains").element);
  const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
  act(() => void document.body.dispatchEvent(escape));
  point("pointerup", window, 400);
  expect(told()).toEqual([]);
  carry(id, document.body);
  expect(told()).toEqual([{ id: `shape:card.${id}`, at: homeOf(id) }]);
  point("pointerup", window, 400);
  expect(board()).toBe(before);
});

function homeOf(id: CardId): readonly number[] {
  const { x, y } = layoutBoard(board()).journeys[0]!.cards.find(({ card }) => card.id === id)!.box;
  return [Math.round(x), Math.round(y)];
}

test("a finger takes a card up when it rests on it; one that moves first scrolls", () => {
  const { id } = titled("Reviews");
  point("pointerdown", faceOf(id), 20, "touch");
  point("pointermove", window, 60, "touch");
  act(() => void vi.advanceTimersByTime(1_000));
  expect(document.querySelector(".map-in-hand")).toBeNull();
  point("pointerdown", faceOf(id), 20, "touch");
  act(() => void vi.advanceTimersByTime(500));
  expect(document.querySelector(".map-in-hand")?.textContent).toBe("Reviews");
  under = cellOf(0, "pains").element;
  point("pointermove", window, 400, "touch");
  point("pointerup", window, 400, "touch");
  expect(titlesIn(0, "pains")).toEqual(["Reviews"]);
});

test("whoever only looks moves no card and chooses none", async () => {
  map.close();
  map = openMap({ isReadOnly: true });
  const { id } = titled("Reviews");
  carry(id, cellOf(0, "pains").element);
  point("pointerup", window, 400);
  await pressSpace(id);
  expect(titlesIn(1, "touchpoints")).toContain("Reviews");
  expect(document.querySelector('[aria-label="Selected cards"]')).toBeNull();
});
