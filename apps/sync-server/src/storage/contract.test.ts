import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { replay } from "#core/replay.ts";
import type { Storage } from "#core/board-records.ts";
import { KEPT_SNAPSHOTS, type BoardHistory } from "#core/update-log.ts";
import { storageEngines } from "#storage/index.ts";
import { postgresBin, PostgresInstance } from "#testing/postgres-instance.ts";

/** Where an engine keeps its boards: what its tests need to be there, and a place with nothing in it. */
interface Ground extends AsyncDisposable {
  freshPlace(): Promise<URL>;
}

const grounds: Record<keyof typeof storageEngines, () => Promise<Ground>> = {
  async file() {
    const folder = await mkdtemp(join(tmpdir(), "cojourney-log-"));
    let places = 0;
    return {
      freshPlace: async () => pathToFileURL(`${folder}/${++places}/`),
      [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
    };
  },
  async postgresql() {
    const postgres = await PostgresInstance.start();
    return {
      freshPlace: () => postgres.createDatabase(),
      [Symbol.asyncDispose]: () => postgres[Symbol.asyncDispose](),
    };
  },
};

for (const [scheme, isMissing] of [
  ["file", false],
  ["postgresql", postgresBin === ""],
] as const)
  describe.skipIf(isMissing)(`storage engine ${scheme}`, () => {
    let ground: Ground;
    let address: URL;
    beforeAll(async () => {
      ground = await grounds[scheme]();
    });
    beforeEach(async () => {
      address = await ground.freshPlace();
    });
    afterAll(() => ground[Symbol.asyncDispose]());
    const openLog = (): Promise<Storage> => storageEngines[scheme](address);

    test("reads back what was appended, in order, board by board", async () => {
      await using log = await openLog();
      await log.create("a", Uint8Array.of(1));
      await log.create("b", Uint8Array.of(9));
      await log.append("a", 1, Uint8Array.of(2));
      expect(await log.read("a")).toEqual({
        snapshot: null,
        rows: [Uint8Array.of(1), Uint8Array.of(2)],
        quarantined: 0,
        generation: 1,
        seq: 2,
        retiredClients: [],
      });
      expect((await log.read("b"))?.rows).toEqual([Uint8Array.of(9)]);
    });

    test("knows no board that was never created, and appends nothing to it", async () => {
      await using log = await openLog();
      expect(await log.read("a")).toBeNull();
      await expect(log.append("a", 1, Uint8Array.of(1))).rejects.toThrow("Board a is unknown.");
      expect(await log.read("a")).toBeNull();
      expect(await log.compact("a")).toEqual({ type: "BoardUnknown" });
    });

    test("says how much room all of it takes", async () => {
      await using log = await openLog();
      await log.create("a", Uint8Array.of(1));
      const before = await log.sizeBytes();
      const noise = Uint8Array.from({ length: 300_000 }, (_, at) => (at * at * 31) >> 7);
      await log.append("a", 1, noise);
      const after = await log.sizeBytes();
      expect(after - before).toBeGreaterThan(200_000);
      expect(after - before).toBeLessThan(1_000_000);
    });

    test("creates a board once", async () => {
      await using log = await openLog();
      await log.create("a", Uint8Array.of(1));
      await expect(log.create("a", Uint8Array.of(2))).rejects.toThrow("Board a exists already.");
      expect((await log.read("a"))?.rows).toEqual([Uint8Array.of(1)]);
    });

    test("a write that is refused takes none of its group along", async () => {
      await using log = await openLog();
      await log.create("a", Uint8Array.of(1));
      const outcomes = await Promise.allSettled([
        log.append("a", 1, Uint8Array.of(2)),
        log.append("nobody", 1, Uint8Array.of(3)),
        log.append("a", 1, Uint8Array.of(4)),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect((await log.read("a"))?.rows.map((row) => row[0])).toEqual([1, 2, 4]);
    });

    test("keeps the order of a thousand appends that nobody waited for", async () => {
      await using log = await openLog();
      await log.create("a", new Uint8Array());
      await Promise.all(
        Array.from({ length: 1000 }, (_, n) => log.append("a", 1, Uint8Array.of(n >> 8, n & 255))),
      );
      const rows = (await log.read("a"))?.rows.slice(1) ?? [];
      expect(rows.map(([high = 0, low = 0]) => high * 256 + low)).toEqual(
        Array.from({ length: 1000 }, (_, n) => n),
      );
    });

    test("still has everything after it was closed and opened again", async () => {
      {
        await using log = await openLog();
        await log.create("a", Uint8Array.of(1));
      }
      await using log = await openLog();
      await log.append("a", 1, Uint8Array.of(2));
      expect((await log.read("a"))?.rows.map((row) => row[0])).toEqual([1, 2]);
    });

    test("a snapshot holds the board, and rows go only when every kept snapshot covers them", async () => {
      await using log = await openLog();
      const board = new Board();
      await log.create("a", board.write("0"));
      const dropped: number[] = [];
      for (let round = 1; round <= KEPT_SNAPSHOTS + 2; round++) {
        await log.append("a", 1, board.write(`${round}`));
        const outcome = await log.compact("a");
        if (outcome.type === "Compacted") dropped.push(outcome.droppedRows);
      }
      expect(dropped).toEqual([0, 0, 2, 1, 1]);

      await log.append("a", 1, board.write("last"));
      const history = await log.read("a");
      expect(history?.rows).toHaveLength(1);
      expect(textOf(history)).toBe(board.text);
    });

    test("compacting what has not grown changes nothing", async () => {
      await using log = await openLog();
      const board = new Board();
      await log.create("a", board.write("0"));
      await log.compact("a");
      expect(await log.compact("a")).toEqual({ type: "Compacted", droppedRows: 0 });
      expect(textOf(await log.read("a"))).toBe("0");
    });

    test("a new generation replaces all that was there, and remembers who wrote it", async () => {
      await using log = await openLog();
      const board = new Board();
      await log.create("a", board.write("removed"));
      await log.create("b", Uint8Array.of(9));
      await log.append("a", 1, board.write("removed too"));
      await log.compact("a");
      await log.startGeneration("a", 1, { update: Uint8Array.of(7), retiredClients: [1, 2 ** 40] });
      expect(await log.read("a")).toEqual({
        snapshot: null,
        rows: [Uint8Array.of(7)],
        quarantined: 0,
        generation: 2,
        seq: 3,
        retiredClients: [1, 2 ** 40],
      });
      expect((await log.read("b"))?.rows).toEqual([Uint8Array.of(9)]);
    });

    test("says what a board was at any place that the log reaches back to", async () => {
      await using log = await openLog();
      const board = new Board();
      await log.create("a", board.write("0"));
      for (let seq = 2; seq <= 9; seq++) {
        await log.append("a", 1, board.write(`${seq}`));
        if (seq % 2 === 0) await log.compact("a");
      }
      const at = async (seq: number, generation = 1) => {
        const state = await log.stateAt("a", { generation, seq });
        return state && textOf({ snapshot: state.update, rows: [] });
      };
      // Four snapshots, after 2, 4, 6 and 8; the first is gone, and the rows up to the second.
      expect(await Promise.all([1, 2, 3].map((seq) => at(seq)))).toEqual([null, null, null]);
      expect(await Promise.all([4, 5, 6, 7, 8, 9].map((seq) => at(seq)))).toEqual([
        "0234",
        "02345",
        "023456",
        "0234567",
        "02345678",
        "023456789",
      ]);
      expect(await at(5, 2)).toBeNull();
      const now = await log.stateAt("a", null);
      expect(now && textOf({ snapshot: now.update, rows: [] })).toBe(board.text);
      expect(await log.stateAt("nobody", null)).toBeNull();
    });

    test("keeps states of a board through generations, until it is erased", async () => {
      const kept = (id: string, atMs: number) =>
        ({ id, atMs, reason: "byHand", label: "Lunch", cards: 3, bytes: 2 }) as const;
      {
        await using log = await openLog();
        for (const boardId of ["a", "b"]) await log.create(boardId, Uint8Array.of(0, 0));
        await log.kept.put("a", kept("old", 1), Uint8Array.of(1, 1), []);
        await log.kept.put("a", kept("new", 3), Uint8Array.of(3, 3), []);
        await log.kept.put("a", kept("middle", 2), Uint8Array.of(2, 2), ["old", "never"]);
        await log.kept.put("never", kept("lost", 1), Uint8Array.of(9, 9), []);
        await log.startGeneration("a", 1, { update: Uint8Array.of(0, 0), retiredClients: [] });
      }
      await using log = await openLog();
      expect(await log.kept.list("a")).toEqual([kept("new", 3), kept("middle", 2)]);
      expect(await log.kept.read("a", "middle")).toEqual(Uint8Array.of(2, 2));
      expect(await log.kept.read("b", "middle")).toBeNull();
      expect(await log.kept.list("never")).toEqual([]);
      await log.kept.remove("a", ["middle", "nobody"]);
      expect(await log.kept.read("a", "middle")).toBeNull();
      await log.erase("a");
      await log.create("a", Uint8Array.of(0, 0));
      expect(await log.kept.list("a")).toEqual([]);
      expect(await log.kept.read("a", "new")).toBeNull();
    });

    test("whoever still writes to the generation before is refused", async () => {
      await using log = await openLog();
      await log.create("a", Uint8Array.of(1));
      const next = { update: Uint8Array.of(7), retiredClients: [] };
      await log.startGeneration("a", 1, next);
      const tooLate = "Board a is no longer of generation 1.";
      await expect(log.append("a", 1, Uint8Array.of(2))).rejects.toThrow(tooLate);
      await expect(log.startGeneration("a", 1, next)).rejects.toThrow(tooLate);
      await expect(log.startGeneration("x", 1, next)).rejects.toThrow("Board x is unknown.");
      await log.append("a", 2, Uint8Array.of(8));
      expect((await log.read("a"))?.rows.map((row) => row[0])).toEqual([7, 8]);
    });

    test("names every board that there is", async () => {
      await using log = await openLog();
      expect(await log.boardIds()).toEqual([]);
      for (const boardId of ["b", "a", "c"]) await log.create(boardId, Uint8Array.of(1));
      await log.erase("c");
      expect((await log.boardIds()).toSorted()).toEqual(["a", "b"]);
    });

    test("an erased board is unknown, and may be made anew", async () => {
      await using log = await openLog();
      const board = new Board();
      await log.create("a", board.write("0"));
      await log.append("a", 1, board.write("1"));
      await log.compact("a");
      const place = { boardId: "a", kind: "person", key: "ann" } as const;
      await log.records.put([{ ...place, value: '"Ann"' }]);
      await log.erase("a");
      await log.erase("a");
      expect(await log.read("a")).toBeNull();
      expect(await log.records.get(place)).toBeNull();
      await expect(log.append("a", 1, Uint8Array.of(2))).rejects.toThrow("Board a is unknown.");
      await log.create("a", Uint8Array.of(5));
      expect((await log.read("a"))?.rows).toEqual([Uint8Array.of(5)]);
    });

    test("a history with a hole is not compacted, as its later edits would be lost", async () => {
      await using log = await openLog();
      const board = new Board();
      await log.create("a", board.write("0"));
      const missing = board.write("1");
      await log.append("a", 1, board.write("2"));
      expect(await log.compact("a")).toEqual({ type: "HistoryIncomplete" });

      await log.append("a", 1, missing);
      expect(textOf(await log.read("a"))).toBe("012");
      expect(await log.compact("a")).toMatchObject({ type: "Compacted" });
    });

    test("keeps records by board, kind and key, and still has them when opened again", async () => {
      const place = { boardId: "a", kind: "person", key: "ann" } as const;
      {
        await using log = await openLog();
        for (const boardId of ["a", "b"]) await log.create(boardId, Uint8Array.of(0, 0));
        await log.records.put([
          { ...place, value: '"Ann"' },
          { ...place, key: "bob", value: '"Bob"' },
          { ...place, kind: "session", value: "1" },
          { ...place, boardId: "b", value: '"Another"' },
        ]);
        await log.records.put([{ ...place, value: '"Anna"' }]);
      }
      await using log = await openLog();
      expect(await log.records.get(place)).toBe('"Anna"');
      expect([...(await log.records.list("a", "person"))]).toEqual([
        ["ann", '"Anna"'],
        ["bob", '"Bob"'],
      ]);
      await log.records.remove([place, { ...place, key: "nobody" }]);
      expect(await log.records.get(place)).toBeNull();
      expect([...(await log.records.list("a", "person")).keys()]).toEqual(["bob"]);
    });

    test("changes records only when all of them are as expected, all or nothing", async () => {
      await using log = await openLog();
      await log.create("a", Uint8Array.of(0, 0));
      const state = { kind: "workshop", key: "state" } as const;
      const ballot = { kind: "ballot", key: "ann" } as const;
      const first = {
        boardId: "a",
        expects: [
          { ...state, value: null },
          { ...ballot, value: null },
        ],
        put: [
          { ...state, value: "1" },
          { ...ballot, value: "[]" },
        ],
        remove: [],
      };
      const change = (more: object) =>
        log.records.change({ ...first, expects: [], put: [], ...more });
      expect(await log.records.change(first)).toBe(true);
      expect(await log.records.change(first)).toBe(false);

      const put = [{ ...state, value: "2" }];
      const isTwo = { ...state, value: "2" };
      const noBallot = { ...ballot, value: null };
      expect(await change({ expects: [{ ...state, value: "1" }, noBallot], put })).toBe(false);
      expect(await log.records.get({ boardId: "a", ...state })).toBe("1");
      const expects = [{ ...state, value: "1" }];
      expect(await change({ expects, put, remove: [ballot] })).toBe(true);
      expect(await change({ expects: [isTwo, noBallot] })).toBe(true);
      await log.erase("a");
      await expect(change({ expects: [] })).rejects.toThrow("Board a is unknown.");
    });

    test("of changes that expect the same and come at once, one is carried out", async () => {
      await using log = await openLog();
      await log.create("a", Uint8Array.of(0, 0));
      const place = { kind: "workshop", key: "state" } as const;
      for (let round = 0; round < 5; round++) {
        const value = round === 0 ? null : await log.records.get({ boardId: "a", ...place });
        const outcomes = await Promise.all(
          Array.from({ length: 10 }, (_, n) =>
            log.records.change({
              boardId: "a",
              expects: [{ ...place, value }],
              put: [{ ...place, value: `${round}/${n}` }],
              remove: [],
            }),
          ),
        );
        expect(outcomes.filter((isDone) => isDone)).toHaveLength(1);
      }
    });

    test("keeps no record of a board that was erased a moment ago, or never was", async () => {
      await using log = await openLog();
      await log.create("a", Uint8Array.of(0, 0));
      await log.create("b", Uint8Array.of(0, 0));
      const use = (boardId: string) => ({ boardId, kind: "use", key: "day", value: "1" }) as const;
      await Promise.all([log.erase("a"), log.records.put([use("a"), use("b"), use("never")])]);
      const kept = ["a", "b", "never"].map((boardId) => log.records.get(use(boardId)));
      expect(await Promise.all(kept)).toEqual([null, "1", null]);
    });
  });

test("a second server on the same folder is refused and told what to do", async () => {
  await using ground = await grounds.file();
  const folder = await ground.freshPlace();
  await using first = await storageEngines.file(folder);
  await expect(storageEngines.file(folder)).rejects.toThrow("Another sync server uses it");
  await first.create("a", Uint8Array.of(1));
});

/** Somebody who types at the end of one text; every edit builds on the one before. */
class Board {
  readonly #doc = new Y.Doc();

  write(text: string): Uint8Array {
    const before = Y.encodeStateVector(this.#doc);
    const end = this.#doc.getText("t").length;
    this.#doc.getText("t").insert(end, text);
    return Y.encodeStateAsUpdate(this.#doc, before);
  }

  get text(): string {
    return this.#doc.getText("t").toJSON();
  }
}

const textOf = (history: Pick<BoardHistory, "snapshot" | "rows"> | null): string =>
  history ? replay(history).doc.getText("t").toJSON() : "";
