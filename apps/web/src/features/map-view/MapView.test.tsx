// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { writeText } from "@cojourney/journey-model";
import { openReplica, type Replica } from "@cojourney/journey-model/testing";
import messages from "#i18n/messages/en.json" with { type: "json" };
import { openBoardFilter } from "#filter/board-filter.ts";
import { FilterProvider } from "#filter/filter-context.tsx";
import { mappedJourney } from "#features/map-view/testing/mapped-journey.ts";
import { MapView } from "#features/map-view/MapView.tsx";
import { watchAway } from "#sync/away.ts";
import { openGuide } from "#sync/guide.ts";

let replica: Replica;
let root: Root;
/** What the page was told of, for the panel beside the map. */
let selection: readonly string[];

beforeEach(() => {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
    CSS: {
      escape: (text: string) =>
        text.replaceAll(/[^\w-]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `),
    },
  });
  Element.prototype.scrollIntoView = () => {};
  replica = openReplica("reader", 2, Y.encodeStateAsUpdate(mappedJourney("en").doc));
  const awareness = new Awareness(replica.journey.doc);
  const board = {
    ...replica,
    boardId: "board",
    awareness,
    away: watchAway(replica.live, awareness, () => true),
    guide: openGuide(),
    status: () => {
      throw new Error("A map does not ask for the state of the connection.");
    },
    subscribe: () => () => {},
    close: () => {},
  };
  const page = document.body.appendChild(document.createElement("main"));
  root = createRoot(page);
  act(() =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <FilterProvider value={openBoardFilter(replica.live, "board")}>
          <MapView board={board} boardLanguage="en" onSelection={(ids) => (selection = ids)} />
        </FilterProvider>
      </NextIntlClientProvider>,
    ),
  );
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    element.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
    );
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
const place = (start: string) => document.querySelector<HTMLElement>(`[data-place^="${start}"]`)!;
const board = () => replica.live.reading().board;

test("the menu of a phase offers what the canvas offers", async () => {
  await press(place("phase:"), "F10", { shiftKey: true });
  const items = [...document.querySelectorAll('[role="menuitem"] .cj-menu-label')];
  const labels = items.map(({ textContent }) => textContent);
  for (const label of ["Rename", "Duplicate", "Loop back to an earlier phase", "Remove"])
    expect(labels).toContain(label);
});

test("keys duplicate a step, and ask before its cards go", async () => {
  const steps = board().steps.size;
  const compare = [...board().steps.values()].find(({ title }) => title === "Compare")!;
  await press(place(`step:${compare.id}`), "d", { ctrlKey: true });
  expect(board().steps.size).toBe(steps + 1);
  expect(board().cards.size).toBe(6);
  await press(place(`step:${compare.id}`), "Delete");
  const question = document.querySelector('[role="alertdialog"]');
  expect(question?.textContent).toContain("It holds 3 cards.");
  expect(board().steps.size).toBe(steps + 1);
});

test("several cards are chosen by keyboard: the panel shows them, and they are copied and cut together", async () => {
  const ids = [...board().cards.keys()].slice(0, 2);
  for (const id of ids) await press(place(`card:${id}`), " ", { ctrlKey: true });
  expect(selection).toEqual(ids.map((id) => `shape:card.${id}`));
  const copied = await clip("copy", place(`card:${ids[0]}`));
  expect(copied.split("\n")).toHaveLength(2);
  await clip("cut", place(`card:${ids[0]}`));
  expect(board().cards.size).toBe(1);
  await act(async () => replica.undo.undo());
  expect(board().cards.size).toBe(3);
});

/** What the browser does on Ctrl+C and Ctrl+X with the focus in a place; gives the text that was taken along. */
async function clip(type: "copy" | "cut", focused: HTMLElement): Promise<string> {
  const taken = new Map<string, string>();
  const clipboardData = { setData: (kind: string, data: string) => taken.set(kind, data) };
  const event = Object.assign(new Event(type, { cancelable: true }), { clipboardData });
  await act(async () => {
    focused.focus();
    document.dispatchEvent(event);
  });
  return taken.get("text/plain") ?? "";
}

test("a change in one card redraws nothing beside it", async () => {
  const [, card] = [...board().cards.values()];
  const redrawn = new Set<string>();
  const watch = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const at = element?.closest<HTMLElement>("[data-holds]")?.dataset["holds"];
      if (at !== undefined) redrawn.add(at);
    }
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  await act(async () => {
    writeText(replica.journey, { root: "cards", id: card!.id, field: "title" }, "Changed");
    await Promise.resolve();
  });
  expect([...redrawn]).toEqual([`card:${card!.id}`]);
  watch.disconnect();
});
