import type { KeptReason, KeptState } from "@cojourney/journey-model/protocol";
import { expect, test } from "vitest";
import { whichGo } from "#kept/which-go.ts";

const state = (id: string, atMs: number, reason: KeptReason, bytes = 10): KeptState => ({
  id,
  atMs,
  reason,
  bytes,
  label: "",
  cards: 0,
});

const states = [
  state("newest", 4, "reveal"),
  state("hand", 1, "byHand"),
  state("old", 2, "restore"),
  state("middle", 3, "agendaStep"),
];

test.each([
  ["nothing while there is room", { states: 5, bytes: 50 }, 10, []],
  ["the eldest that came by themselves", { states: 3, bytes: 50 }, 10, ["old", "middle"]],
  ["as many as it takes in bytes", { states: 9, bytes: 45 }, 10, ["old"]],
  ["what was kept by hand last", { states: 1, bytes: 50 }, 10, ["old", "middle", "newest", "hand"]],
  [
    "all of them for one that is too large by itself",
    { states: 9, bytes: 5 },
    10,
    ["old", "middle", "newest", "hand"],
  ],
])("makes room: %s", (_, limits, addedBytes, gone) => {
  expect(whichGo(states, addedBytes, limits)).toEqual(gone);
});
