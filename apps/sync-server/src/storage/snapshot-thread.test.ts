import { expect, test } from "vitest";
import * as Y from "yjs";
import { SnapshotThread } from "#storage/snapshot-thread.ts";

const historyOf = (cards: number) => {
  const doc = new Y.Doc();
  for (let n = 0; n < cards; n++) doc.getMap("cards").set(`c${n}`, n);
  return { snapshot: null, rows: [Y.encodeStateAsUpdate(doc)], quarantined: 0 };
};

test("however many boards wait for a snapshot, one at a time is read", async () => {
  await using thread = new SnapshotThread();
  let inMemory = 0;
  let mostInMemory = 0;
  const snapshots = await Promise.all(
    [1, 2, 3, 4].map((cards) =>
      thread.inTurn(async (take) => {
        const history = historyOf(cards);
        mostInMemory = Math.max(mostInMemory, ++inMemory);
        const taken = await take(history);
        inMemory--;
        return taken;
      }),
    ),
  );
  expect(mostInMemory).toBe(1);
  expect(snapshots).toMatchObject([1, 2, 3, 4].map((cards) => ({ type: "Taken", cards })));
});

test("one that fails costs the next nothing", async () => {
  await using thread = new SnapshotThread();
  const failing = thread.inTurn(() => Promise.reject(new Error("The board cannot be read.")));
  const next = thread.inTurn((take) => take(historyOf(1)));
  await expect(failing).rejects.toThrow("cannot be read");
  expect(await next).toMatchObject({ type: "Taken", cards: 1 });
});
