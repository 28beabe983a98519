import { expect, test } from "vitest";
import * as Y from "yjs";
import { MissingAnswer } from "./missing-answer.ts";

const everything = Uint8Array.of(0);

function docWith(characters: number): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap("meta").set("title", "x".repeat(characters));
  return doc;
}

test.each([10, 100_000])(
  "who asks the same of a document of %d bytes is given the same bytes, until it changes",
  (characters) => {
    const doc = docWith(characters);
    const answer = new MissingAnswer();
    const first = answer.to(everything, doc);
    expect(answer.to(everything.slice(), doc)).toBe(first);
    doc.getMap("meta").set("title", "another");
    answer.forget();
    expect(answer.to(everything, doc)).not.toBe(first);
  },
);

test("who asks something else gets that", () => {
  const doc = docWith(100_000);
  const answer = new MissingAnswer();
  const first = answer.to(everything, doc);
  const rest = answer.to(Y.encodeStateVector(doc), doc);
  expect(rest.length).toBeLessThan(20);
  expect(answer.to(everything, doc)).toStrictEqual(first);
});
