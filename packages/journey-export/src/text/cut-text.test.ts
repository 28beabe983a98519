import { expect, it } from "vitest";
import { cutText, shortText } from "#text/cut-text.ts";

it("keeps a text that is short enough", () => {
  expect(cutText("koffie ☕", 8)).toBe("koffie ☕");
  expect(shortText("koffie ☕", 8)).toBe("koffie ☕");
});

it("cuts before a letter of which only half would stay", () => {
  expect(cutText("reis 🧭", 6)).toBe("reis ");
  expect(shortText("reis 🧭 naar huis", 7)).toBe("reis …");
  expect(shortText("reis 🧭 naar huis", 8)).toBe("reis 🧭…");
});
