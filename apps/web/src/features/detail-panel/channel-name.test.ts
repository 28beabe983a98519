import { expect, test } from "vitest";
import { checkChannelName } from "#features/detail-panel/channel-name.ts";

const list = [{ id: "shop", name: "Shop" }];

test("a name is stored without spaces around it and without control characters", () => {
  expect(checkChannelName("  Market\tstall\u0000 ", list)).toEqual({
    ok: true,
    value: "Market stall",
  });
});

test.each([
  ["", "empty"],
  [" \n ", "empty"],
  ["shop ", "taken"],
  ["x".repeat(121), "tooLong"],
])("%j is refused: %s", (typed, problem) => {
  expect(checkChannelName(typed, list)).toEqual({ ok: false, error: problem });
});
