// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { openJourneyDoc, openUndo, readBoard, seedBoard } from "@cojourney/journey-model";
import type { LockGroup } from "@cojourney/journey-model/protocol";
import messages from "#i18n/messages/en.json" with { type: "json" };
import { ImportForm } from "#features/import/ImportForm.tsx";

let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(document.body.appendChild(document.createElement("main")));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function show(locked: readonly LockGroup[]): void {
  const journey = openJourneyDoc(new Y.Doc());
  seedBoard(journey, { title: "Board", framework: "funnel", language: "en" });
  const board = { boardId: "board", journey, undo: openUndo(journey) };
  act(() =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <ImportForm
          board={board}
          content={readBoard(journey).board}
          boardLanguage="en"
          locked={locked}
          onClose={() => {}}
        />
      </NextIntlClientProvider>,
    ),
  );
}
const fileField = () => document.querySelector("input[type=file]");
const alertText = () => document.querySelector("[role=alert]")?.textContent;

test.each(["structure", "content"] as const)(
  "with the %s locked, a participant is told so before they choose a file",
  (group) => {
    show([group]);
    expect(alertText()).toBe(messages.import.locked);
    expect(fileField()).toBeNull();
  },
);

test("a lock on the drawing alone lets tables in", () => {
  show(["drawing"]);
  expect(alertText()).toBeUndefined();
  expect(fileField()).not.toBeNull();
});
