// @vitest-environment jsdom
import { openScreens, type Screen } from "#canvas/testing/open-screen.ts";
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EditorProvider } from "tldraw";
import { setEmotion, type StepId } from "@cojourney/journey-model";
import { EmotionPoint } from "#canvas/shapes/EmotionPoint.tsx";
import messages from "#i18n/messages/en.json" with { type: "json" };
import { BoardProvider } from "#sync/board-context.tsx";
import { openBoardWithoutServer } from "#sync/testing/board-without-server.ts";

let ann: Screen;
let root: Root;
let stepId: StepId;

/** The point as a frame drew it: neutral, and without words. No other frame comes. */
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  ann = openScreens(1)[0]!;
  stepId = [...ann.reading().board.steps.values()][0]!.id;
  setEmotion(ann.journey, stepId, { score: 0, label: "" });
  root = createRoot(document.body.appendChild(document.createElement("main")));
  const point = { stepId, stepNumber: 1, x: 0, y: 0, score: 0, label: "" };
  act(() =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <BoardProvider value={openBoardWithoutServer(ann)}>
          <EditorProvider editor={ann.editor}>
            <EmotionPoint point={point} laneHeightPx={100} color="teal" />
          </EditorProvider>
        </BoardProvider>
      </NextIntlClientProvider>,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  ann.close();
  document.body.replaceChildren();
});

const felt = () => ann.reading().board.emotions.get(stepId);
function press(...keys: readonly string[]): void {
  const slider = document.querySelector("[role=slider]");
  act(() => {
    for (const key of keys)
      slider?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
}

test("two keys before the next frame are two steps, and no third leads beyond the end", () => {
  press("ArrowUp", "ArrowUp");
  expect(felt()?.score).toBe(2);
  press("ArrowUp", "ArrowDown");
  expect(felt()?.score).toBe(1);
});

test("a key keeps the words that somebody else wrote since the last frame", () => {
  act(() => void setEmotion(ann.journey, stepId, { score: 0, label: "Lost" }));
  press("ArrowDown");
  expect(felt()).toEqual({ score: -1, label: "Lost" });
});
