import { MAX_PRESENCE_BYTES } from "@cojourney/journey-model/protocol";
import { expect, test } from "vitest";
import { decodeFrame } from "./decode-frame.ts";

const cutShort = "The message is cut short or garbled.";

test.each([
  ["nothing", [], cutShort],
  ["an unknown type", [9], "Message type 9 is unknown."],
  ["the auth type, which only servers send", [2, 0], "Message type 2 is unknown."],
  ["our own acknowledgement", [101, 1], "Message type 101 is unknown."],
  ["an unknown sync type", [0, 7, 0], "Sync message type 7 is unknown."],
  ["a sync message without a body", [0, 2], cutShort],
  ["a body longer than the message", [0, 2, 200, 1, 0], "200 bytes are announced, fewer follow."],
  ["a body with a tail", [0, 2, 2, 0, 0, 5], "Bytes follow the end of the message."],
  ["a varint that never ends", Array(12).fill(255), cutShort],
  [
    "a state vector that promises too much",
    [0, 0, 2, 3, 1],
    "A state vector of 3 entries is announced, fewer follow.",
  ],
  ["a state vector that ends within an entry", [0, 0, 3, 1, 5, 0x80], cutShort],
  [
    "a state vector of a million people",
    [0, 0, 3, 0xc0, 0x84, 0x3d],
    "A state vector of 1000000 entries is announced, fewer follow.",
  ],
  ["a state vector with a tail", [0, 0, 2, 0, 1], "The state vector is too long."],
  ["presence that promises too much", [1, 1, 200], cutShort],
  ["presence with a text past its end", [1, 4, 1, 5, 0, 99], cutShort],
])("refuses %s, and says why", (_name, bytes, reason) => {
  expect(decodeFrame(Uint8Array.from(bytes))).toEqual({ type: "FrameRefused", reason });
});

test("refuses presence above the limit before looking into it", () => {
  const frame = decodeFrame(
    Uint8Array.from([1, 0x81, 0x80, 0x04, ...Array(MAX_PRESENCE_BYTES + 1).fill(1)]),
  );
  expect(frame).toEqual({ type: "FrameRefused", reason: "Presence of 65537 bytes is over 65536." });
});

test("a body never reaches beyond its message into a shared buffer", () => {
  const shared = Uint8Array.from([0, 2, 4, 1, 2, 3, 4]);
  expect(decodeFrame(shared.subarray(0, 5))).toMatchObject({ type: "FrameRefused" });
});

test.each([
  [[0, 0, 1, 0], { type: "askMissing", stateVector: Uint8Array.of(0), clients: 0 }],
  [[0, 1, 2, 0, 0], { type: "edit", isFullAnswer: true, update: Uint8Array.of(0, 0) }],
  [[0, 2, 2, 0, 0], { type: "edit", isFullAnswer: false, update: Uint8Array.of(0, 0) }],
  [[1, 1, 0], { type: "presence", entries: [] }],
  [
    [1, 6, 1, 5, 3, 2, 123, 125],
    { type: "presence", entries: [{ clientId: 5, clock: 3, state: Uint8Array.of(0x7b, 0x7d) }] },
  ],
  [[3], { type: "askPresence" }],
])("reads what a stock client sends: %j", (bytes, frame) => {
  expect(decodeFrame(Uint8Array.from(bytes))).toEqual(frame);
});
