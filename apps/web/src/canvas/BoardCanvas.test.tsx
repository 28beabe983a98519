// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://maps.example/board/a"}
// First: tldraw asks the browser what it can do when it is loaded.
import { allowWholeTldraw } from "#canvas/testing/browser.ts";
import { NextIntlClientProvider } from "next-intl";
import { act, Component } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Language } from "@cojourney/journey-model";
import { openReplica, seededBoard } from "@cojourney/journey-model/testing";
import { BoardCanvas } from "#canvas/BoardCanvas.tsx";
import { openBoardFilter } from "#filter/board-filter.ts";
import { FilterProvider } from "#filter/filter-context.tsx";
import messages from "#i18n/messages/en.json" with { type: "json" };
import { openBoardWithoutServer } from "#sync/testing/board-without-server.ts";
import { VotesProvider } from "#votes/board-votes.tsx";

let root: Root;
const onLicenceRefused = vi.fn<() => void>();
const onPictures = vi.fn<(pictures: unknown) => void>();
const onError = vi.fn<(error: unknown) => void>();

/** The page around the canvas, which hears of what breaks in it. */
class Page extends Component<{ readonly children: React.ReactNode }, { readonly broke: boolean }> {
  override state = { broke: false };
  static getDerivedStateFromError() {
    return { broke: true };
  }
  override componentDidCatch(error: unknown): void {
    onError(error);
  }
  override render(): React.ReactNode {
    return this.state.broke ? null : this.props.children;
  }
}

/** Opens the board on the canvas. `onAsked` is called whenever the canvas asks who may change what. */
async function open(licenseKey?: string, onAsked?: () => void): Promise<OpenCanvas> {
  const board = openBoardWithoutServer(openReplica("ann", 2, seededBoard()));
  function reading() {
    onAsked?.();
    return board.roster.reading();
  }
  const shown = { ...board, roster: { ...board.roster, reading } };
  const filter = openBoardFilter(board.live, "board");
  const draw = (language: Language) =>
    root.render(
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <FilterProvider value={filter}>
          <VotesProvider board={board}>
            <Page>
              <BoardCanvas
                board={shown}
                boardLanguage={language}
                locale="en"
                theme="light"
                licenseKey={licenseKey}
                isReadOnly={false}
                onSelection={() => {}}
                onLicenceRefused={onLicenceRefused}
                onPictures={onPictures}
              />
            </Page>
          </VotesProvider>
        </FilterProvider>
      </NextIntlClientProvider>,
    );
  root = createRoot(document.body.appendChild(document.createElement("main")));
  await act(async () => draw("en"));
  await act(() => vi.waitFor(() => expect(onPictures).toHaveBeenCalled()));
  return { drawAgain: () => act(() => draw("nl")) };
}

interface OpenCanvas {
  readonly drawAgain: () => void;
}

beforeEach(() => {
  allowWholeTldraw();
  vi.clearAllMocks();
  vi.stubGlobal("fetch", async () => Response.json({}));
  // tldraw says in the console what it makes of a licence, and React what broke.
  for (const level of ["error", "warn", "log"] as const) vi.spyOn(console, level).mockReturnValue();
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("where tldraw asks for no licence nothing is told", async () => {
  await open();
  // tldraw has made up its mind: it shows its mark, which only an unlicensed canvas has.
  await act(() =>
    vi.waitFor(() => expect(document.querySelector("[data-unlicensed]")).toBeTruthy()),
  );
  expect(onLicenceRefused).not.toHaveBeenCalled();
  expect(onError).not.toHaveBeenCalled();
});

test.each([
  ["is mistyped", "tldraw-somebody/WyJpZCJd.c2lnbmF0dXJl"],
  ["is missing", undefined],
])("in production on https a key that %s is told while tldraw still draws", async (_, key) => {
  vi.stubEnv("NODE_ENV", "production");
  await open(key);
  await act(() => vi.waitFor(() => expect(onLicenceRefused).toHaveBeenCalled()));
  expect(document.querySelector(".tl-canvas")).toBeTruthy();
});

test("what breaks inside tldraw reaches the page, and the canvas lets go of the board", async () => {
  const broken = new Error("Something inside tldraw broke.");
  let isBroken = false;
  const canvas = await open(undefined, () => {
    if (isBroken) throw broken;
  });
  isBroken = true;
  canvas.drawAgain();
  expect(onError).toHaveBeenCalledWith(broken);
  expect(onPictures).toHaveBeenLastCalledWith(null);
  expect(document.querySelector(".tl-container")).toBeNull();
});
