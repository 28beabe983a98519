// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addPersona, addTag, byRank, writeText } from "@cojourney/journey-model";
import type { Replica } from "@cojourney/journey-model/testing";
import {
  fill,
  openMap,
  paste,
  place,
  press,
  said,
  type OpenMap,
} from "#features/map-view/testing/open-map.tsx";

let map: OpenMap;
let replica: Replica;

beforeEach(() => {
  map = openMap();
  ({ replica } = map);
});

afterEach(() => map.close());

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

test("the keys that the menu of a persona prints work on its name; the focus goes on to its neighbour", async () => {
  const [first] = [...board().personas.keys()];
  await press(place("persona:"), "F10", { shiftKey: true });
  const printed = [...document.querySelectorAll('[role="menu"] kbd')].map((key) => key.textContent);
  expect(printed).toEqual(expect.arrayContaining(["F2", "Ctrl+D", "Delete"]));
  await press(document.querySelector('[role="menu"]')!, "Escape");
  await press(place("persona:"), "d", { ctrlKey: true });
  await press(document.querySelector("textarea")!, "Escape");
  const [, copy] = [...board().personas.keys()];
  expect(document.activeElement).toBe(place(`persona:${copy}`));
  await press(place(`persona:${copy}`), "Backspace");
  expect([...board().personas.keys()]).toEqual([first]);
  expect(document.activeElement).toBe(place(`persona:${first}`));
  const back = new KeyboardEvent("keydown", {
    key: "ArrowLeft",
    altKey: true,
    bubbles: true,
    cancelable: true,
  });
  act(() => void place("persona:").dispatchEvent(back));
  expect(back.defaultPrevented).toBe(true);
});

test("personas change places by keyboard; the focus goes along, and where it stands now is said", async () => {
  const [first] = [...board().personas.keys()];
  let second: string | undefined;
  await act(async () => void (second = addPersona(replica.journey, { name: "Yusuf" })));
  await press(place(`persona:${second}`), "ArrowLeft", { altKey: true });
  const order = () => [...board().personas.values()].toSorted(byRank).map(({ id }) => id);
  expect(order()).toEqual([second, first]);
  const names = [...document.querySelectorAll(".map-persona-name")];
  expect(names[0]?.textContent).toBe("Yusuf");
  expect(document.activeElement).toBe(place(`persona:${second}`));
  await press(place(`persona:${second}`), "ArrowRight", { altKey: true });
  expect(order()).toEqual([first, second]);
  const live = document.querySelector(".map-view > [role=status]")!;
  expect(live.textContent).toBe("Yusuf, 2 of 2");
});

test("while the structure is locked its menus, keys and names say why, and cards go on", async () => {
  const [phase] = [...board().phases.values()];
  const before = board();
  await act(async () => map.roster.hearControl(JSON.stringify(lockedBy("Fay"))));
  await press(place(`phase:${phase!.id}`), "F10", { shiftKey: true });
  const menu = document.querySelector('[role="menu"]')!;
  expect(menu.getAttribute("aria-label")).toContain("Fay has locked the structure.");
  const open = [...menu.querySelectorAll('[role="menuitem"]:not([aria-disabled="true"])')];
  expect(open.map(({ textContent }) => textContent)).toEqual(["Show questions for this phase"]);
  await press(menu, "Escape");
  for (const [key, more] of [
    ["F2", {}],
    ["Delete", {}],
    ["d", { ctrlKey: true }],
    ["ArrowRight", { altKey: true }],
  ] as const) {
    await press(place(`phase:${phase!.id}`), key, more);
    expect(said()).toContain("Fay has locked the structure.");
    await click(document.querySelector('[role="alertdialog"] button')!);
  }
  expect(document.querySelector("textarea")).toBeNull();
  expect(board()).toBe(before);
  const card = await write("Goes on");
  expect(card()?.title).toBe("Goes on");
});

const lockedBy = (by: string) => ({
  type: "state",
  role: "participant",
  you: "me",
  people: [],
  locks: [{ group: "structure", by }],
});

test("several cards are chosen by keyboard: the panel shows them, and they are copied and cut together", async () => {
  const ids = [...board().cards.keys()].slice(0, 2);
  for (const id of ids) await press(place(`card:${id}`), " ", { ctrlKey: true });
  expect(map.selection()).toEqual(ids.map((id) => `shape:card.${id}`));
  const copied = await clip("copy", place(`card:${ids[0]}`));
  expect(copied.split("\n")).toHaveLength(2);
  await clip("cut", place(`card:${ids[0]}`));
  expect(board().cards.size).toBe(1);
  await act(async () => replica.undo.undo());
  expect(board().cards.size).toBe(3);
});

test("chosen cards get a tag together, and lose it together", async () => {
  const added = addTag(replica.journey, { name: "Quick", color: "teal" });
  const ids = [...board().cards.keys()].slice(0, 2);
  for (const id of ids) await press(place(`card:${id}`), " ", { ctrlKey: true });
  const tagged = () => [...board().cards.values()].filter(({ tags }) => tags.length > 0);
  for (const [action, count] of [
    ["Add tag Quick", 2],
    ["Take tag Quick off", 0],
  ] as const) {
    const bar = document.querySelector('[aria-label="Selected cards"]')!;
    await click([...bar.querySelectorAll("button")].find((one) => one.textContent === "Tags")!);
    const items = [...document.querySelectorAll('[role="menuitem"]')];
    await click(items.find(({ textContent }) => textContent === action)!);
    expect(tagged()).toHaveLength(count);
  }
  expect(added.ok).toBe(true);
});

/** A press of somebody who uses a screen reader: a click without a pointer. */
async function click(element: Element): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 0 }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

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

describe("bad input", () => {
  test("10,000 pasted lines are refused with a sentence", async () => {
    const cards = board().cards.size;
    await paste(place("cell:"), Array.from({ length: 10_000 }, (_, i) => `line ${i}`).join("\n"));
    expect(said()).toContain("10,000");
    expect(board().cards.size).toBe(cards);
  });

  test("one pasted line is one card; one of 100 kB is refused with a sentence", async () => {
    const cards = board().cards.size;
    await paste(place("cell:"), "- Only one\n");
    expect([...board().cards.values()].map(({ title }) => title)).toContain("Only one");
    await paste(place("cell:"), "x".repeat(100_000));
    expect(said()).toContain("500");
    expect(board().cards.size).toBe(cards + 1);
  });

  test("a title of 100 kB is refused with a sentence, and what stood there stays", async () => {
    const card = await write("😀".repeat(25_000));
    expect(said()).toContain("500");
    expect(card()?.title).toBe("Reviews");
    expect(document.querySelector("textarea")?.value).toBe("Reviews");
  });

  test("emoji and right-to-left text are kept and null characters are not; each text runs its own way", async () => {
    const card = await write("תודה 👩‍🚀\u0000");
    expect(card()?.title).toBe("תודה 👩‍🚀");
    expect(document.querySelector("textarea")?.dir).toBe("auto");
    await press(document.querySelector("textarea")!, "Escape");
    expect(place(`card:${card()?.id}`).querySelector<HTMLElement>(".map-card-title")?.dir).toBe(
      "auto",
    );
  });

  test("a card of a newer version is not shown, and all the others are", async () => {
    const shown = document.querySelectorAll(".map-card").length;
    await act(async () => {
      const newer = new Y.Map<unknown>([["kind", "telepathy"]]);
      replica.journey.doc.getMap("cards").set("newer", newer);
      await Promise.resolve();
    });
    expect(document.querySelectorAll(".map-card")).toHaveLength(shown);
    expect(board().cards.size).toBe(shown);
  });
});

/** Opens the text of the first card and puts this in its place; gives the card as it then is. */
async function write(text: string) {
  const { id } = [...board().cards.values()].find(({ title }) => title === "Reviews")!;
  await press(place(`card:${id}`), "Enter");
  await fill(document.querySelector("textarea")!, text);
  return () => board().cards.get(id);
}

test("the last phase is refused with a sentence, and nobody is asked about its cards", async () => {
  const phases = [...board().phases.values()];
  for (const { id } of phases)
    if (id !== phases[1]?.id) await press(place(`phase:${id}`), "Delete");
  expect(board().phases.size).toBe(1);
  await press(place(`phase:${phases[1]?.id}`), "Delete");
  expect(said()).toContain("at least one phase");
  expect(document.querySelector(".cj-dialog")).toBeNull();
  expect(board().phases.size).toBe(1);
});

test("a card that is moved within its cell is told, since the focus stays where it is", async () => {
  const [first] = [...board().cards.values()];
  act(() => place(`card:${first?.id}`).focus());
  await press(place(`card:${first?.id}`), "ArrowDown", { altKey: true });
  const live = document.querySelector(".map-view > [role=status]")!;
  expect(live.textContent).toContain("Touchpoint 2 of 3");
  const [phase] = [...board().phases.values()];
  act(() => place(`phase:${phase?.id}`).focus());
  await press(place(`phase:${phase?.id}`), "ArrowRight", { altKey: true });
  expect(live.textContent).toBe(`Phase ${phase?.title}, 2 of 3`);
});

test("what is attached to a card on the canvas is read with it, and what is not at the end", async () => {
  const { canvas, doc } = replica.journey;
  const [card] = board().cards.values();
  const drawn = (text: string) =>
    new Y.Map<unknown>([
      ["xy", [0, 0]],
      ["p:richText", { content: [{ type: "paragraph", content: [{ text }] }] }],
    ]);
  await act(async () =>
    doc.transact(() => {
      canvas.set("shape:on", drawn("Ask Piet"));
      canvas.set("shape:beside", drawn("Break at three"));
      const tie = { type: "attached", fromId: "shape:on", toId: `shape:card.${card!.id}` };
      canvas.set("binding:on", new Y.Map(Object.entries({ ...tie, "p:offset": { x: 0, y: 0 } })));
    }),
  );
  const onCard = document.querySelector(`[data-holds="card:${card!.id}"]`)!;
  expect(onCard.querySelector(".map-attached-words")!.textContent).toBe("Ask Piet");
  expect(onCard.querySelector(".cj-visually-hidden")!.textContent).toContain("attached: Ask Piet");
  const loose = () => document.querySelector(".map-loose");
  expect(loose()!.textContent).toBe("On the canvas, beside the cardsBreak at three");
  await act(async () => canvas.delete("shape:beside"));
  expect(loose()).toBeNull();
});
