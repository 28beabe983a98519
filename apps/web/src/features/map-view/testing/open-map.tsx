import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot } from "react-dom/client";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { JourneyDoc } from "@cojourney/journey-model";
import { Toasts } from "@cojourney/ui";
import { openReplica, type Replica } from "@cojourney/journey-model/testing";
import messages from "#i18n/messages/en.json" with { type: "json" };
import { openBoardFilter } from "#filter/board-filter.ts";
import { FilterProvider } from "#filter/filter-context.tsx";
import { mappedJourney } from "#features/map-view/testing/mapped-journey.ts";
import { MapView } from "#features/map-view/MapView.tsx";
import type { OpenRoster } from "#sync/roster.ts";
import { openBoardWithoutServer } from "#sync/testing/board-without-server.ts";

/** The map of a small journey, in English, as one person has it open. */
export interface OpenMap {
  readonly replica: Replica;
  readonly awareness: Awareness;
  readonly roster: OpenRoster;
  /** What the page was told of, for the panel beside the map. */
  selection(): readonly string[];
  close(): void;
}

/** Draws the map of a journey, in English, into the page of jsdom, with what a browser has and jsdom lacks. */
export function openMap({
  journey = mappedJourney("en"),
  isReadOnly = false,
}: { readonly journey?: JourneyDoc; readonly isReadOnly?: boolean } = {}): OpenMap {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
    CSS: {
      escape: (text: string) =>
        text.replaceAll(/[^\w-]/gu, (c) => `\\${c.codePointAt(0)?.toString(16)} `),
    },
  });
  Element.prototype.scrollIntoView = () => {};
  let selection: readonly string[] = [];
  const replica = openReplica("reader", 2, Y.encodeStateAsUpdate(journey.doc));
  const board = openBoardWithoutServer(replica);
  const { awareness, roster } = board;
  const root = createRoot(document.body.appendChild(document.createElement("main")));
  act(() =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <FilterProvider value={openBoardFilter(replica.live, "board")}>
          <MapView
            isReadOnly={isReadOnly}
            board={board}
            boardLanguage="en"
            onSelection={(ids) => (selection = ids)}
          />
          <Toasts name="Messages" closeName="Close" />
        </FilterProvider>
      </NextIntlClientProvider>,
    ),
  );
  return {
    replica,
    awareness,
    roster,
    selection: () => selection,
    close() {
      act(() => root.unmount());
      document.body.replaceChildren();
    },
  };
}

/** Presses a key in an element, and lets the map draw what comes of it. */
export async function press(
  element: Element,
  key: string,
  more: KeyboardEventInit = {},
): Promise<void> {
  await act(async () => {
    element.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
    );
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** The first place of the map whose key starts so. */
export function place(start: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-place^="${start}"]`)!;
}

/** What the browser does on Ctrl+V with the focus in an element; whether the map took it. */
export async function paste(focused: HTMLElement, text: string): Promise<boolean> {
  const clipboardData = { getData: (kind: string) => (kind === "text/plain" ? text : "") };
  const event = Object.assign(new Event("paste", { cancelable: true }), { clipboardData });
  await act(async () => {
    focused.focus();
    document.dispatchEvent(event);
    await Promise.resolve();
  });
  return event.defaultPrevented;
}

/** Puts a text in the place of what stands in a field. */
export async function fill(field: HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}

/** What the messages over the page say. */
export function said(): string {
  return [...document.querySelectorAll('[role="alertdialog"], [role="alert"]')]
    .map(({ textContent }) => textContent)
    .join(" ");
}
