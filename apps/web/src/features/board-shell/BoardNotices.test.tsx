// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
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

function show(...types: readonly ("heldBack" | "heldBackOver" | "boardLarge")[]): void {
  const notices: readonly BoardNotice[] = types.map((type) => ({ type }));
  act(() =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <BoardNotices notices={notices} />
      </NextIntlClientProvider>,
    ),
  );
}
const titles = () => [...document.querySelectorAll("strong")].map(({ textContent }) => textContent);
const { heldBack, heldBackOver, boardLarge } = messages.notices;

test("a notice that was closed stays away while it holds, and is shown when it comes anew", () => {
  show("heldBack", "boardLarge");
  const close = document.querySelector<HTMLElement>(`[aria-label="${messages.notices.dismiss}"]`);
  act(() => close?.click());
  show("heldBack", "boardLarge");
  expect(titles()).toEqual([boardLarge.title]);
  show("heldBackOver", "boardLarge");
  expect(titles()).toEqual([heldBackOver.title, boardLarge.title]);
  show("heldBack", "boardLarge");
  expect(titles()).toEqual([heldBack.title, boardLarge.title]);
});
