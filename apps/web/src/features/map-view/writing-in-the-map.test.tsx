// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cellKey, setEmotion, shapeKey, type CardId } from "@cojourney/journey-model";
import { laneOf, outlineOf, stepAt } from "#features/map-view/testing/mapped-journey.ts";
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
beforeEach(() => {
  map = openMap();
});
afterEach(() => map.close());

const field = () => document.querySelector("textarea")!;
const cards = () => map.replica.live.reading().board.cards;
const now = () => outlineOf(map.replica.journey);
/** What stands in a step of the touchpoints, top to bottom. */
const titlesIn = (step: number) => {
  const cell = now().cards.get(cellKey(stepAt(now(), step).id, laneOf(now(), "touchpoints").id));
  return (cell ?? []).map(({ title }) => title);
};
const titled = (title: string) => [...cards().values()].find((card) => card.title === title)!;
const focused = () => document.activeElement?.getAttribute("data-place");

/** Opens the text of a card. */
async function open(title: string): Promise<CardId> {
  const { id } = titled(title);
  await press(place(`card:${id}`), "Enter");
  return id;
}

test("Enter goes on in a new card under this one; in an empty one it ends, and that was never there", async () => {
  await open("Reviews");
  await press(field(), "Enter");
  expect(document.activeElement).toBe(field());
  await fill(field(), "Friends");
  await press(field(), "Enter");
  expect(titlesIn(1)).toEqual(["Reviews", "Friends", "", "Search engine", "Webshop"]);
  await press(field(), "Enter");
  expect(titlesIn(1)).toEqual(["Reviews", "Friends", "Search engine", "Webshop"]);
  expect([field(), focused()]).toEqual([null, `card:${titled("Friends").id}`]);
});

test("Tab goes to the next step and Shift+Tab back; past the last step it ends, and Escape ends anywhere", async () => {
  const id = await open("Webshop");
  await press(field(), "Tab");
  expect(field().getAttribute("aria-label")).toBe("Text of the card, Touchpoints, step Step 3");
  await press(field(), "Tab");
  expect([field(), titlesIn(2)]).toEqual([null, []]);
  await press(place(`card:${id}`), "Enter");
  await press(field(), "Tab", { shiftKey: true });
  await fill(field(), "Shop window");
  await press(field(), "Tab");
  expect(titlesIn(0)).toEqual(["Shop window"]);
  await press(field(), "Escape");
  expect([field(), titlesIn(1)]).toEqual([null, ["Reviews", "Search engine", "Webshop"]]);
  expect(focused()).toBe(`card:${id}`);
});

test("what is left empty goes, also by a press elsewhere; nobody is told of it, and there is nothing to undo", async () => {
  await press(place("cell:"), "Enter");
  expect(cards().size).toBe(4);
  await act(async () => field().blur());
  expect([cards().size, map.replica.undo.canUndo(), field()]).toEqual([3, false, null]);
  const live = document.querySelector(".map-view > [role=status]")!;
  expect(live.textContent).toBe("");
});

test("it stays while somebody else has it open", async () => {
  await press(place("cell:"), "Enter");
  const [id] = [...cards().keys()].toReversed();
  map.awareness.states.set(77, {
    person: { name: "Bram", color: "plum" },
    activity: { editing: `shape:${shapeKey("card", id!)}` },
  });
  await press(field(), "Escape");
  expect([cards().has(id!), focused()]).toEqual([true, `card:${id}`]);
});

test("a word that an input method is still at is not ended by its Enter", async () => {
  await open("Reviews");
  await press(field(), "Enter", { isComposing: true });
  await press(field(), "Enter", { keyCode: 229 });
  expect([cards().size, field().value]).toEqual([3, "Reviews"]);
});

test("a keyboard of a phone that names no keys goes on too, and says what its Enter does", async () => {
  await open("Reviews");
  expect(field().getAttribute("enterkeyhint")).toBe("next");
  await act(async () => {
    const init = { inputType: "insertLineBreak", bubbles: true, cancelable: true };
    field().dispatchEvent(new InputEvent("beforeinput", init));
  });
  expect([cards().size, field().value]).toEqual([4, ""]);
});

test("in the name of a step Enter ends, and Tab is the browser's", async () => {
  const { id } = stepAt(now(), 1);
  await press(place(`step:${id}`), "Enter");
  expect(field().getAttribute("enterkeyhint")).toBe("done");
  const tab = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true });
  act(() => void field().dispatchEvent(tab));
  expect(tab.defaultPrevented).toBe(false);
  await press(field(), "Enter");
  expect([field(), focused()]).toEqual([null, `step:${id}`]);
});

const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>(".cj-dialog button")].find(
    ({ textContent }) => textContent === name,
  )!;
const click = (element: HTMLElement) =>
  act(async () => {
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 0 }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

test("lines pasted into the text of a card become cards under it, once one says so", async () => {
  await open("Reviews");
  expect(await paste(field(), "One\nTwo")).toBe(true);
  expect(document.querySelector(".cj-dialog")?.textContent).toContain("Make 2 cards?");
  await click(button("Make 2 cards"));
  expect(titlesIn(1)).toEqual(["Reviews", "One", "Two", "Search engine", "Webshop"]);
  expect(field()).toBeNull();
  await act(async () => map.replica.undo.undo());
  expect(titlesIn(1)).toEqual(["Reviews", "Search engine", "Webshop"]);
});

test("pasted into a card that was just made, they come in its place", async () => {
  await press(place("cell:"), "Enter");
  await paste(field(), "One\nTwo");
  expect(cards().size).toBe(4);
  await click(button("Make 2 cards"));
  expect([...cards().values()].map(({ title }) => title)).toEqual(
    expect.arrayContaining(["Reviews", "Search engine", "Webshop", "One", "Two"]),
  );
  expect(cards().size).toBe(5);
});

test("or stay one text, where the caret was; the text stays open", async () => {
  await open("Reviews");
  field().setSelectionRange(0, 2);
  await paste(field(), "One\r\nTwo");
  await click(button("Keep as one text"));
  expect(titled("One\nTwoviews").id).toBeDefined();
  expect(field().value).toBe("One\nTwoviews");
  field().setSelectionRange(0, 0);
  await paste(field(), `${"x".repeat(300)}\n${"y".repeat(300)}`);
  await click(button("Keep as one text"));
  expect(said()).toContain("500");
  expect(field().value).toBe("One\nTwoviews");
});

test("a single line is the browser's to put at the caret, and so is what is pasted into a name", async () => {
  await open("Reviews");
  expect(await paste(field(), "One")).toBe(false);
  await press(field(), "Escape");
  await press(place(`step:${stepAt(now(), 1).id}`), "Enter");
  expect(await paste(field(), "One\nTwo")).toBe(false);
});

test("the words of an emotion are written letter by letter, in one step of undo", async () => {
  const { id } = stepAt(now(), 1);
  const emotions = () => map.replica.live.reading().board.emotions;
  const words = () => document.querySelector<HTMLInputElement>(".map-emotion-label")!;
  const type = (text: string) =>
    act(async () => {
      // React follows what a field says by this; setting it directly would go unseen.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(
        words(),
        text,
      );
      words().dispatchEvent(new Event("input", { bubbles: true }));
    });
  await type("Doub");
  await type("Doubts ");
  expect(emotions().get(id)).toEqual({ score: -1, label: "Doubts " });
  await act(async () => {
    setEmotion(map.replica.journey, id, { score: 2, label: "Cheers" });
  });
  expect(words().value).toBe("Cheers");
  await type("Cheers!");
  await type("Cheers!!");
  expect(emotions().get(id)).toEqual({ score: 2, label: "Cheers!!" });
  await act(async () => map.replica.undo.undo());
  expect(words().value).toBe("Cheers");
});
