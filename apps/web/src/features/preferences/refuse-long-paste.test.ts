// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import { refuseLongPaste } from "#features/preferences/refuse-long-paste.ts";

let refused: number[][];
let stop: () => void;
beforeEach(() => {
  refused = [];
  stop = refuseLongPaste((...lengths) => refused.push(lengths));
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** Pastes into a field in which all of the text is selected but the first three letters; whether it goes in. */
function paste(field: HTMLInputElement | HTMLTextAreaElement, text: string): boolean {
  document.body.append(field);
  field.value = "abcdef";
  field.setSelectionRange(3, 6);
  const clipboardData = { getData: () => text };
  const event = new Event("paste", { bubbles: true, cancelable: true });
  return field.dispatchEvent(Object.assign(event, { clipboardData }));
}
function fieldOf<Name extends "input" | "textarea">(name: Name, maxLength?: number) {
  const field = document.createElement(name);
  if (maxLength !== undefined) field.maxLength = maxLength;
  return field;
}

test("what fits in place of what is selected goes in, and what does not is refused with its lengths", () => {
  expect(paste(fieldOf("input", 8), "12345")).toBe(true);
  expect(refused).toEqual([]);
  expect(paste(fieldOf("input", 8), "123456")).toBe(false);
  expect(paste(fieldOf("textarea", 8), "123456")).toBe(false);
  expect(refused).toEqual([
    [8, 9],
    [8, 9],
  ]);
});

test("the ends of lines do not count in a field of one line", () => {
  expect(paste(fieldOf("input", 8), "123\r\n45\n")).toBe(true);
  expect(paste(fieldOf("textarea", 8), "123\r\n45\n")).toBe(false);
});

test("the end of a line counts once in a field of many, also when it comes from Windows", () => {
  expect(paste(fieldOf("textarea", 8), "12\r\n45")).toBe(true);
  expect(paste(fieldOf("textarea", 8), "12\r\n456")).toBe(false);
  expect(refused).toEqual([[8, 9]]);
});

test("a field without a limit, and one that took the paste already, are left alone", () => {
  expect(paste(fieldOf("textarea"), "x".repeat(99))).toBe(true);
  const lines = fieldOf("input", 8);
  lines.addEventListener("paste", (event) => event.preventDefault());
  paste(lines, "x".repeat(99));
  expect(refused).toEqual([]);
});
