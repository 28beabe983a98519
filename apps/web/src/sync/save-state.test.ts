import { expect, test } from "vitest";
import { saveStateOf, type SaveFacts, type SaveState } from "#sync/save-state.ts";

const saved: SaveFacts = {
  hasBoard: true,
  isConnected: true,
  hasAnswered: true,
  sent: 3,
  acknowledged: 3,
  isKeptOnDevice: true,
  wasRefused: false,
  canServerStore: true,
};
const away: Partial<SaveFacts> = { isConnected: false, hasAnswered: false };

test.each<[string, Partial<SaveFacts>, SaveState]>([
  ["everything is on the server's disk", {}, "saved"],
  ["one message is not acknowledged yet", { acknowledged: 2 }, "saving"],
  ["the server's disk is full", { acknowledged: 2, canServerStore: false }, "not-saved"],
  ["the server's disk is full, and all of ours is on it", { canServerStore: false }, "saved"],
  ["nothing of the board has arrived", { hasBoard: false }, "connecting"],
  ["nothing has arrived and the network is gone", { hasBoard: false, ...away }, "connecting"],
  ["connected, and the server does not know yet what we have", { hasAnswered: false }, "saving"],
  ["without a network, kept here", away, "offline-kept"],
  ["without a network or a place to keep it", { ...away, isKeptOnDevice: false }, "offline-lost"],
  ["the server closed because it could not store", { ...away, wasRefused: true }, "not-saved"],
  [
    "back after that, and not yet told that it is stored",
    { hasAnswered: false, wasRefused: true },
    "not-saved",
  ],
  [
    "counts of the last connection while away do not say saved",
    { ...away, sent: 0 },
    "offline-kept",
  ],
])("%s", (_, facts, state) => {
  expect(saveStateOf({ ...saved, ...facts })).toBe(state);
});
