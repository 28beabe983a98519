import type { BoardEdit } from "@cojourney/journey-model/workshop";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PendingEdits } from "#workshop/pending-edits.ts";

let made: string[];
let failures: number;
beforeEach(() => {
  vi.useFakeTimers();
  made = [];
  failures = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const edit = (id: string): BoardEdit => ({ type: "placeCards", id, cards: [] });

/** What is made is pending no longer, and everybody hears so. */
function open({ hasPeers }: { hasPeers: boolean }) {
  let pending: readonly BoardEdit[] = [];
  const edits: PendingEdits = new PendingEdits({
    hasPeers,
    async carryOut({ id }) {
      if (failures-- > 0) throw new Error("The room ended.");
      made.push(id);
      pending = pending.filter((other) => other.id !== id);
      edits.become(pending, "ours");
    },
    onTrouble: () => {},
  });
  const become = (ids: readonly string[], newOnes: "ours" | "theirs") => {
    pending = ids.map(edit);
    edits.become(pending, newOnes);
  };
  return { edits, become };
}

test("what this server decided is made at once, in order, also while another one owes something", async () => {
  const { become } = open({ hasPeers: true });
  become(["theirs"], "theirs");
  become(["theirs", "one", "two"], "ours");
  await vi.advanceTimersByTimeAsync(1);
  expect(made).toEqual(["one", "two"]);
});

test("what another server decided is its own to make, until it has had its time", async () => {
  const { become } = open({ hasPeers: true });
  become(["made", "left"], "theirs");
  await vi.advanceTimersByTimeAsync(4_000);
  become(["left"], "theirs");
  expect(made).toEqual([]);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(made).toEqual(["left"]);
});

test("a server alone makes whatever it finds; what fails is tried again, and nothing after the end", async () => {
  const { edits, become } = open({ hasPeers: false });
  failures = 1;
  become(["found"], "theirs");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(made).toEqual([]);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(made).toEqual(["found"]);
  edits.stop();
  become(["late"], "ours");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(made).toEqual(["found"]);
});
