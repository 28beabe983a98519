import { describe, expect, test } from "vitest";
import { setChannels } from "#commands/set-channels.ts";
import type { Channel } from "#entities/board-meta.ts";
import { openNetwork } from "#testing/network.ts";
import { openReplica, openReplicas, seededBoard } from "#testing/replicas.ts";

const phone = { id: "semaphore", name: "Semaphore" };
const shop = { id: "stall", name: "Market stall" };

function openBoard() {
  const { journey, undo, reading } = openReplica("ann", 1_000, seededBoard());
  const channels = (): readonly Channel[] => reading().board.meta.channels;
  return { journey, undo, channels };
}

describe("the board's list of channels", () => {
  test("grows, takes other names and another order", () => {
    const { journey, channels } = openBoard();
    const before = channels();
    expect(setChannels(journey, [...before, phone]).ok).toBe(true);
    expect(channels()).toEqual([...before, phone]);
    expect(setChannels(journey, [shop, { ...phone, name: " Call\u0000 " }]).ok).toBe(true);
    expect(channels()).toEqual([shop, { id: "semaphore", name: "Call" }]);
  });

  test("comes back with undo", () => {
    const { journey, undo, channels } = openBoard();
    const before = channels();
    setChannels(journey, [phone]);
    undo.undo();
    expect(channels()).toEqual(before);
  });

  test.each<[string, readonly Channel[]]>([
    ["a name that is empty", [{ id: "a", name: "  " }]],
    ["a name over its limit", [{ id: "a", name: "x".repeat(121) }]],
    ["an empty id", [{ id: "", name: "A" }]],
    ["one id twice", [phone, { id: "semaphore", name: "Other" }]],
    ["one name twice", [phone, { id: "other", name: "SEMAPHORE" }]],
    ["too many", Array.from({ length: 201 }, (_, i) => ({ id: `c${i}`, name: `Channel ${i}` }))],
  ])("%s is refused and writes nothing", (_, channels) => {
    const board = openBoard();
    const before = board.channels();
    expect(setChannels(board.journey, channels)).toEqual({
      ok: false,
      error: { type: "ValueInvalid", reason: expect.stringMatching(/\w/) },
    });
    expect(board.channels()).toBe(before);
  });

  test("of two lists at the same moment everybody gets the same one", () => {
    const people = openReplicas(2, 7);
    const [ann, ben] = [people[0]!, people[1]!];
    const network = openNetwork(people);
    setChannels(ann.journey, [phone]);
    setChannels(ben.journey, [shop]);
    network.exchangeAll();
    const list = ann.reading().board.meta.channels;
    expect(ben.reading().board.meta.channels).toEqual(list);
    expect([[phone], [shop]]).toContainEqual(list);
  });
});
