import { expect, test } from "vitest";
import { decodeNodeMessage, encodeNodeMessage, type NodeMessage } from "#fanout/node-message.ts";

const messages: NodeMessage[] = [
  { type: "row", place: { generation: 2, seq: 2 ** 40 }, update: Uint8Array.of(0, 0) },
  {
    type: "presence",
    entries: [{ clientId: 7, clock: 3, state: new TextEncoder().encode('{"x":1}') }],
  },
  {
    type: "people",
    people: [{ id: "ann", name: "Ann", color: "plum", role: "viewer", clientIds: [7] }],
  },
  {
    type: "notice",
    notice: { type: "massRemoval", stateId: "s1", personId: "bob", name: null, cards: 14 },
  },
  { type: "whoIsThere" },
  { type: "left" },
  { type: "look" },
  { type: "workshopChanged" },
  { type: "reaction", personId: "ann", reaction: "clap" },
];

test.each(messages)("$type arrives as it was sent", (message) => {
  const decoded = decodeNodeMessage(encodeNodeMessage("here", message));
  expect(decoded).toEqual({ nodeId: "here", message });
});

test("what is cut short or of no known kind is nothing", () => {
  for (const message of messages.filter(({ type }) => type !== "row")) {
    const bytes = encodeNodeMessage("here", message);
    for (let length = 0; length < bytes.length; length++)
      expect(decodeNodeMessage(bytes.subarray(0, length))).toBeNull();
  }
  expect(decodeNodeMessage(Uint8Array.of(1, 0x61, 99))).toBeNull();
  expect(decodeNodeMessage(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x7f))).toBeNull();
  expect(decodeNodeMessage(new Uint8Array(9 * 1_048_576))).toBeNull();
});
