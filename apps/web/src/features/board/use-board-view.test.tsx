// @vitest-environment jsdom
import { act, useLayoutEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useBoardView, type ShownView } from "#features/board/use-board-view.ts";

let root: Root;
let shown: ShownView;
let isSmall: boolean;

interface ScreenProps {
  readonly mayDraw: boolean;
  readonly onShown: (shown: ShownView) => void;
}
function Screen({ mayDraw, onShown }: ScreenProps) {
  const now = useBoardView(mayDraw);
  useLayoutEffect(() => {
    onShown(now);
  });
  return null;
}

function open(address: string, mayDraw = true): void {
  window.history.replaceState(null, "", address);
  root = createRoot(document.createElement("main"));
  act(() => root.render(<Screen mayDraw={mayDraw} onShown={(now) => (shown = now)} />));
}
function reload(): void {
  act(() => root.unmount());
  open(location.pathname + location.search);
}
const address = () => location.search + location.hash;

beforeEach(() => {
  isSmall = false;
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    matchMedia: () => ({ matches: isSmall }),
  });
});
afterEach(() => act(() => root.unmount()));

test.each([
  [false, "canvas"],
  [true, "map"],
] as const)(
  "without a word in the address a screen that is small (%s) shows the %s, and the address says so",
  (isSmallScreen, view) => {
    isSmall = isSmallScreen;
    open("/board/a?other=1#secret");
    expect(shown.view).toBe(view);
    expect(address()).toBe(`?other=1&view=${view}#secret`);
  },
);

test("a phone that chose the canvas has it again after a reload, and so has who is sent the address", () => {
  isSmall = true;
  open("/board/a");
  act(() => shown.choose("canvas"));
  expect(address()).toBe("?view=canvas");
  reload();
  expect(shown.view).toBe("canvas");
});

test("choosing a view leaves the way back to the page before", () => {
  open("/board/a");
  const steps = history.length;
  act(() => shown.choose("map"));
  act(() => shown.choose("canvas"));
  expect(history.length).toBe(steps);
});

test("where the canvas may not be shown the map is, whatever the address asked for", () => {
  open("/board/a?view=canvas", false);
  expect(shown.view).toBe("map");
  expect(address()).toBe("?view=map");
});

test("a canvas that fails gives way to the map, which says why until a view is chosen", () => {
  open("/board/a");
  act(() => shown.fail("broken"));
  expect(shown).toMatchObject({ view: "map", failure: "broken" });
  expect(address()).toBe("?view=map");
  const key = { code: "KeyM", altKey: true };
  act(() => void window.dispatchEvent(new KeyboardEvent("keydown", key)));
  expect(shown).toMatchObject({ view: "canvas", failure: null });
});
