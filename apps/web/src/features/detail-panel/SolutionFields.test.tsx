// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import {
  addCard,
  openJourneyDoc,
  openLiveBoard,
  removeCard,
  seedBoard,
  setCardFields,
  writeText,
  type Card,
  type CardId,
  type JourneyDoc,
  type LiveBoard,
} from "@cojourney/journey-model";
import messages from "#i18n/messages/en.json" with { type: "json" };
import { SolutionFields } from "#features/detail-panel/SolutionFields.tsx";
import { BoardProvider } from "#sync/board-context.tsx";
import type { BoardConnection } from "#sync/board-connection.ts";

let root: Root;
let journey: JourneyDoc;
let live: LiveBoard;
let [chosen, solution]: CardId[] = [];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  journey = openJourneyDoc(new Y.Doc());
  seedBoard(journey, { title: "Board", framework: "funnel", language: "en" });
  live = openLiveBoard(journey);
  [chosen, solution] = ["Deliver sooner", "A van", "Say when"].map(added);
  setCardFields(journey, solution!, { opportunityId: chosen! });
  root = createRoot(document.body.appendChild(document.createElement("main")));
  show();
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function added(title: string): CardId {
  const { board } = live.reading();
  const [step] = board.steps.values();
  const lane = [...board.lanes.values()].find(({ kind }) => kind === "opportunities");
  const card = addCard(journey, {
    kind: "opportunity",
    stepId: step!.id,
    laneId: lane!.id,
    before: null,
    title,
  });
  if (!card.ok) throw new Error(card.error.type);
  return card.value;
}
const cardOf = (id: CardId | undefined): Card => live.reading().board.cards.get(id!)!;
function show(): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that the fields look at
  const board = { journey, live } as BoardConnection;
  act(() =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <BoardProvider value={board}>
          <SolutionFields card={cardOf(solution)} />
        </BoardProvider>
      </NextIntlClientProvider>,
    ),
  );
}
const { opportunity } = messages.detail.solution;
function field(): HTMLElement {
  const label = [...document.querySelectorAll(".cj-select")].find(({ textContent }) =>
    textContent.includes(opportunity),
  );
  return label!.querySelector("button")!;
}

test("until somebody turns to it, only the opportunity that was chosen is read, and named as it is now", () => {
  expect(field().textContent).toContain("Deliver sooner");
  act(() => void writeText(journey, { root: "cards", id: chosen!, field: "title" }, "Tomorrow"));
  expect(field().textContent).toContain("Tomorrow");
  const listed = [...field().parentElement!.querySelectorAll("option")];
  expect(listed.map((one) => one.textContent)).not.toContain("Say when");
});

test("all of them are offered to whoever chooses", () => {
  act(() => field().focus());
  act(() => {
    field().dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    field().dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowDown", bubbles: true }));
  });
  const options = [...document.querySelectorAll("[role=option]")].map((one) => one.textContent);
  expect(options).toEqual([messages.detail.unset, "Deliver sooner", "A van", "Say when"]);
});

test("an opportunity that was removed leaves nothing chosen", () => {
  act(() => void removeCard(journey, chosen!));
  expect(field().textContent).toContain(messages.detail.unset);
});
