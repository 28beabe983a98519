// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  cellKey,
  duplicateJourney,
  outlineBoard,
  writeText,
  type JourneyOutline,
} from "@cojourney/journey-model";
import { mappedJourney, outlineOf } from "#features/map-view/testing/mapped-journey.ts";
import {
  openMap,
  paste,
  place,
  press,
  type OpenMap,
} from "#features/map-view/testing/open-map.tsx";

let map: OpenMap;

beforeEach(() => {
  const journey = mappedJourney("en");
  const copied = duplicateJourney(journey, outlineOf(journey).journey.id, [0, 5_000]);
  if (!copied.ok) throw new Error("refused");
  writeText(journey, { root: "journeys", id: copied.value, field: "title" }, "Second");
  map = openMap({ journey });
});
afterEach(() => map.close());

const outlines = () => outlineBoard(map.replica.live.reading().board);
const [first, second] = [() => outlines()[0]!, () => outlines()[1]!];
const titlesIn = (outline: JourneyOutline, step: number, kind: string) => {
  const laneId = outline.lanes.find((lane) => lane.kind === kind)!.id;
  const cards = outline.cards.get(cellKey(outline.steps[step]!.step.id, laneId)) ?? [];
  return cards.map(({ title }) => title);
};
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')!;
const named = (selector: string, name: string, within: ParentNode = document) => {
  const found = [...within.querySelectorAll<HTMLElement>(selector)].find(
    (one) => one.textContent?.includes(name) || one.getAttribute("aria-label")?.includes(name),
  );
  if (!found) throw new Error(`Nothing is called ${name}.`);
  return found;
};

/** A press of somebody who uses a screen reader, and all that waits for a dialog to have gone. */
async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
async function choose(key: string, action: string): Promise<void> {
  await press(place(key), "F10", { shiftKey: true });
  await click(named('[role="menuitem"]', action));
}
async function select(label: string, option: string): Promise<void> {
  await click(named(".cj-select-button", "", named(".cj-select", label, dialog())));
  await click(named('[role="option"]', option));
}

test("a card is moved into another journey: where it would stand there is offered first, and any other cell can be chosen", async () => {
  const card = [...first().cards.values()].flat().find(({ title }) => title === "Reviews")!;
  await choose(`card:${card.id}`, "Move to");
  await select("Journey", "Second");
  expect(named(".cj-select", "Step", dialog()).textContent).toContain("Compare");
  expect(named(".cj-select", "Lane", dialog()).textContent).toContain("Touchpoints");
  await select("Lane", "Pain points");
  await click(named("button", "Move it here", dialog()));
  expect(titlesIn(second(), 1, "pains")).toEqual(["Reviews"]);
  expect(titlesIn(first(), 1, "touchpoints")).toEqual(["Search engine", "Webshop"]);
  act(() => map.replica.undo.undo());
  expect(titlesIn(first(), 1, "touchpoints")).toEqual(["Reviews", "Search engine", "Webshop"]);
});

test("a pasted block of spreadsheet cells is shown first, then made: columns over steps, in one step of undo", async () => {
  expect(await paste(cellOf(0, "pains"), "Slow\tDear\nCold\tFar")).toBe(true);
  expect(preview()).toEqual([
    ["Slow", "Dear"],
    ["Cold", "Far"],
  ]);
  expect(dialog().textContent).not.toContain("Empty cells");
  expect(titlesIn(first(), 0, "pains")).toEqual([]);
  await click(named("button", "Make 4 cards", dialog()));
  expect(titlesIn(first(), 0, "pains")).toEqual(["Slow", "Cold"]);
  expect(titlesIn(first(), 1, "pains")).toEqual(["Dear", "Far"]);
  act(() => map.replica.undo.undo());
  expect(titlesIn(first(), 0, "pains")).toEqual([]);
});

test("under an empty cell the preview shows what moves up, and says so; over lanes everything stays in its row", async () => {
  const block = "Searches\tCalls\nHopes\t\nDoubts\tRegrets";
  await paste(cellOf(0, "actions"), block);
  expect(preview()).toEqual([
    ["Searches", "Calls"],
    ["Hopes", "Regrets"],
    ["Doubts", ""],
  ]);
  expect(dialog().textContent).toContain("Empty cells are left out");
  await click(named("label", "A lane each", dialog()));
  expect(preview()).toEqual([
    ["Searches", "Calls"],
    ["Hopes", ""],
    ["Doubts", "Regrets"],
  ]);
  expect([...dialog().querySelectorAll("tbody th")].map((one) => one.textContent)).toEqual([
    "Doing",
    "Thinking",
    "Expecting",
  ]);
  expect(dialog().textContent).not.toContain("Empty cells");
  await click(named("button", "Make 5 cards", dialog()));
  for (const [kind, titles] of [
    ["actions", [["Searches"], ["Calls"]]],
    ["thoughts", [["Hopes"], []]],
    ["expectations", [["Doubts"], ["Regrets"]]],
  ] as const)
    expect([titlesIn(first(), 0, kind), titlesIn(first(), 1, kind)]).toEqual(titles);
  const kinds = [...map.replica.live.reading().board.cards.values()].map(({ kind }) => kind);
  expect(kinds).toContain("thought");
});

test("more rows than lanes below have only the one lane to go to", async () => {
  await paste(cellOf(0, "opportunities"), "a\tb\nc\td");
  expect(named("button", "Make 4 cards", dialog())).toBeDefined();
  expect(dialog().textContent).not.toContain("A lane each");
});

function cellOf(step: number, kind: string): HTMLElement {
  const laneId = first().lanes.find((lane) => lane.kind === kind)!.id;
  const key = CSS.escape(cellKey(first().steps[step]!.step.id, laneId));
  return document.querySelector<HTMLElement>(`[data-place="cell:${key}"]`)!;
}
/** What a paste would make, row by row. */
function preview(): readonly (readonly string[])[] {
  return [...dialog().querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("td")].map(({ textContent }) => textContent),
  );
}

test("a phase is skipped and loops back to one that is chosen, and its head says both", async () => {
  const { phase } = first().phases[2]!;
  await choose(`phase:${phase.id}`, "This persona skips it");
  await choose(`phase:${phase.id}`, "Loop back to an earlier phase");
  await click(named("button", first().phases[0]!.phase.title, dialog()));
  expect(first().journey.loops).toMatchObject([
    { from: phase.id, to: first().phases[0]!.phase.id },
  ]);
  const spoken = place(`phase:${phase.id}`).getAttribute("aria-label");
  expect(spoken).toContain("skip");
  expect(spoken).toContain(first().phases[0]!.phase.title);
  await choose(`phase:${phase.id}`, "Remove the loop back");
  expect(first().journey.loops).toEqual([]);
});

test("a lane is chosen from what each kind is for, and stands where it was asked for", async () => {
  const lane = first().lanes[0]!;
  await choose(`lane:${lane.id}`, "Add a lane below");
  expect(dialog().querySelectorAll("li").length).toBeGreaterThan(15);
  await click(named("button", "Devices", dialog()));
  expect(first().lanes[1]?.kind).toBe("devices");
});

test("a question of the phase becomes a card in the lane that it is about", async () => {
  const { phase } = first().phases[1]!;
  const { size } = map.replica.live.reading().board.cards;
  await choose(`phase:${phase.id}`, "Show questions");
  const [insert] = dialog().querySelectorAll<HTMLElement>('button[aria-label^="As card"]');
  await click(insert!);
  expect(map.replica.live.reading().board.cards.size).toBe(size + 1);
  expect(document.querySelector('[role="alertdialog"]')?.textContent).toContain("Put on the map");
});
