import { expect, test } from "vitest";
import * as Y from "yjs";
import { readBoardFacts } from "./board-facts.ts";

function boardOf(title: unknown): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap("meta").set("title", title);
  return doc;
}

test("a title typed by hand is read whole, without what was removed from it", () => {
  const title = new Y.Text("Onboarding");
  const doc = boardOf(title);
  title.insert(0, "New: ");
  title.delete(5, 2);
  title.applyDelta([{ retain: 3, attributes: { bold: true } }]);
  expect(readBoardFacts(doc)).toEqual({ title: "New: boarding", language: "en" });
});

test.each([
  ["plain", (text: string) => text],
  ["shared", (text: string) => new Y.Text(text)],
])("a %s title of megabytes is cut, never within a character", (_kind, make) => {
  expect(readBoardFacts(boardOf(make("x".repeat(5_000_000)))).title).toBe("x".repeat(200));
  const pairs = make(`x${"😀".repeat(1_000)}`);
  expect(readBoardFacts(boardOf(pairs)).title).toBe(`x${"😀".repeat(99)}`);
});

test("what was removed from a title is walked over only so far", () => {
  const title = new Y.Text();
  const doc = boardOf(title);
  // From right to left, so that no two of them can become one piece.
  for (let n = 0; n < 2_001; n++) title.insert(0, "x");
  title.delete(0, 1_999);
  title.insert(title.length, "!");
  expect(readBoardFacts(doc).title).toBe("x");
  title.delete(0, 1);
  expect(readBoardFacts(doc).title).toBe("");
});

test.each([[undefined], [7], [new Y.Map()]])("a title that is no text is empty: %s", (title) => {
  expect(readBoardFacts(boardOf(title)).title).toBe("");
});
