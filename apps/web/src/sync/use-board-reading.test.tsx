// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeText } from "@cojourney/journey-model";
import { openReplica, seededBoard } from "@cojourney/journey-model/testing";
import { useCalmReading } from "#sync/use-board-reading.ts";

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(() => vi.useRealTimers());

test("a list that is read shows the first change at once, then two a second, and ends with the last", () => {
  const { journey, live } = openReplica("ann", 1, seededBoard());
  const [phase] = live.reading().board.phases.values();
  const shown: string[] = [];
  function List(): null {
    const title = useCalmReading(live).board.phases.get(phase!.id)?.title ?? "";
    if (shown.at(-1) !== title) shown.push(title);
    return null;
  }
  const write = (text: string) =>
    act(() => void writeText(journey, { root: "phases", id: phase!.id, field: "title" }, text));
  const root = createRoot(document.createElement("div"));
  act(() => root.render(<List />));
  shown.length = 0;
  for (const letters of ["a", "ab", "abc"]) write(letters);
  expect(shown).toEqual(["a"]);
  act(() => void vi.advanceTimersByTime(500));
  expect(shown).toEqual(["a", "abc"]);
  write("abcd");
  expect(shown).toEqual(["a", "abc"]);
  act(() => void vi.advanceTimersByTime(500));
  act(() => void vi.advanceTimersByTime(500));
  write("abcde");
  expect(shown).toEqual(["a", "abc", "abcd", "abcde"]);
  act(() => root.unmount());
  expect(vi.getTimerCount()).toBe(0);
});
