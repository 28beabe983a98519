import { beforeEach, expect, test, vi } from "vitest";
import type { PeerNews } from "#core/fanout.ts";
import type { LogNews, SharedAppend, SharedLog } from "#core/shared-log.ts";
import type { NodeMessage } from "#fanout/node-message.ts";
import { SharedBoard } from "#fanout/shared-board.ts";

const row = (n: number) => Uint8Array.of(n);
const at = (seq: number) => ({ generation: 1, seq });
const head = (seq: number, generation = 1) => ({ generation, seq, recordsVersion: 0 });

let rows: Uint8Array[];
let heard: PeerNews[];
let said: NodeMessage[];
let append: PromiseWithResolvers<SharedAppend>;
let board: SharedBoard;

const log = {
  async read() {
    return {
      snapshot: null,
      rows,
      quarantined: 0,
      generation: 1,
      retiredClients: [],
      seq: rows.length,
    };
  },
  async newsAfter(_boardId: string, { seq }: { seq: number }): Promise<LogNews> {
    return { type: "Rows", updates: rows.slice(seq), seq: rows.length };
  },
  appendAfter: () => append.promise,
} satisfies Partial<SharedLog>;

beforeEach(async () => {
  rows = [row(1)];
  heard = [];
  said = [];
  append = Promise.withResolvers();
  board = new SharedBoard({
    boardId: "a",
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what it does not call is not there
    log: log as unknown as SharedLog,
    hear: (news) => heard.push(news),
    publish: (message) => said.push(message),
    onTrouble: () => {},
    onClose: () => {},
  });
  await board.read();
});

const updatesHeard = () => heard.flatMap((news) => (news.type === "updates" ? news.updates : []));

test("the next row is told at once, and the same once more is not", () => {
  board.heardOf(at(2), row(2));
  board.heardOf(at(2), row(2));
  expect(updatesHeard()).toEqual([row(2)]);
});

test("a row whose message was lost is found by the hole, or by looking", async () => {
  rows = [1, 2, 3].map(row);
  board.heardOf(at(3), row(3));
  await vi.waitFor(() => expect(updatesHeard()).toEqual([row(2), row(3)]));
  rows = [1, 2, 3, 4].map(row);
  board.look(head(4));
  await vi.waitFor(() => expect(updatesHeard()).toEqual([row(2), row(3), row(4)]));
});

test("what is claimed and not in the log is asked for once, not for ever", async () => {
  const asked = vi.spyOn(log, "newsAfter");
  board.heardOf(at(2 ** 50), row(9));
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  rows = [1, 2].map(row);
  board.look(head(2));
  await vi.waitFor(() => expect(updatesHeard()).toEqual([row(2)]));
  expect(asked).toHaveBeenCalledTimes(2);
});

test("while the room appends nothing is told: it comes with the outcome", async () => {
  const appending = board.append(1, row(3));
  rows = [1, 2, 3].map(row);
  board.heardOf(at(2), row(2));
  append.resolve({ type: "Appended", seq: 3, missed: [row(2)] });
  expect(await appending).toMatchObject({ missed: [row(2)] });
  expect(said).toEqual([{ type: "row", place: at(3), update: row(3) }]);
  board.heardOf(at(4), row(4));
  expect(updatesHeard()).toEqual([row(4)]);
});

test("a board that was replaced or erased is said to be", () => {
  board.look(head(1, 2));
  board.look(undefined);
  expect(heard.map(({ type }) => type)).toEqual(["recordsChanged", "boardReplaced", "boardGone"]);
});
