// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import messages from "#i18n/messages/en.json" with { type: "json" };
import { BoardNotices, type BoardNotice } from "#features/board-shell/BoardNotices.tsx";

let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(document.body.appendChild(document.createElement("main")));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function show(...notices: readonly BoardNotice[]): void {
  act(() =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <BoardNotices notices={notices} />
      </NextIntlClientProvider>,
    ),
  );
}
function press(name: string): void {
  const buttons = [...document.querySelectorAll("button")];
  const button = buttons.find((one) => (one.ariaLabel ?? one.textContent) === name);
  act(() => button?.click());
}
const titles = () => [...document.querySelectorAll("strong")].map(({ textContent }) => textContent);
const { heldBack, heldBackOver, boardLarge, mapOnly, noCanvas, dismiss } = messages.notices;

test("a notice that was closed stays away while it holds, and is shown when it comes anew", () => {
  show({ type: "heldBack" }, { type: "boardLarge" });
  press(dismiss);
  show({ type: "heldBack" }, { type: "boardLarge" });
  expect(titles()).toEqual([boardLarge.title]);
  show({ type: "heldBackOver" }, { type: "boardLarge" });
  expect(titles()).toEqual([heldBackOver.title, boardLarge.title]);
  show({ type: "heldBack" }, { type: "boardLarge" });
  expect(titles()).toEqual([heldBack.title, boardLarge.title]);
});

test("a canvas that failed can be tried again", () => {
  const onRetry = vi.fn<() => void>();
  show({ type: "noCanvas", onRetry });
  press(noCanvas.action);
  expect(onRetry).toHaveBeenCalledOnce();
});

test.each(["missing", "refused"] as const)(
  "of a licence that is %s only whoever can see to it reads what to do",
  (licence) => {
    show({ type: "mapOnly", licence });
    expect(document.body.textContent).toContain(mapOnly[licence]);
    show({ type: "mapOnly", licence: null });
    expect(titles()).toEqual([mapOnly.title]);
    expect(document.body.textContent).not.toMatch(/tldraw/iu);
  },
);
