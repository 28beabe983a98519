import { closeCode } from "@cojourney/journey-model/protocol";
import { WebSocket } from "ws";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { eventually } from "#testing/eventually.ts";
import { makersHeaders } from "#testing/made-boards.ts";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer, type TestServer } from "#testing/test-server.ts";
import { askMissing, readServerMessage } from "#testing/wire.ts";

/** What one edit puts on the board, in place of what the one before put there. */
const EDIT_BYTES = 900_000;
/** The system takes a part of what is sent to a reader that stopped: nowhere as much as these. */
const MOST_EDITS = 300;
/** What the server may keep for one reader. */
const MOST_KEPT_BYTES = 8 * 1_048_576;
/** By then something waits for it, and not for somebody who was only late for a moment. */
const CERTAINLY_KEPT_BYTES = 3 * 1_048_576;

/** Somebody with a document and a socket that can stop reading. */
class Reader implements Disposable {
  readonly doc = new Y.Doc();
  readonly socket: WebSocket;
  readonly closings: { code: number; reason: string }[] = [];

  constructor(boardsUrl: string, boardId: string) {
    this.socket = new WebSocket(`${boardsUrl}/${boardId}`, { headers: makersHeaders(boardId) });
    this.socket.on("open", () => this.socket.send(askMissing()));
    this.socket.on("message", (data: Buffer) => {
      const message = readServerMessage(data);
      if (message.type === "missing" || message.type === "update")
        Y.applyUpdate(this.doc, message.bytes);
    });
    this.socket.on("close", (code, reason) =>
      this.closings.push({ code, reason: reason.toString() }),
    );
  }

  [Symbol.dispose](): void {
    this.socket.terminate();
  }
}

/** Bytes that wait for readers, as an operator sees them. */
async function unsentBytes({ server }: TestServer): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${server.metricsPort}/metrics`);
  return Number(/^cojourney_unsent_bytes (\d+)/m.exec(await response.text())?.[1]);
}

test("a reader that stops costs at most 8 MiB, is told why it was sent away, and comes back to a whole board", async () => {
  await using server = await openTestServer({ limits: { maxBytes: 1e9, warnBytes: 1e9 } });
  const boardId = await server.createBoard();
  using ann = await new StockClient(server.boardsUrl, boardId).synced();
  using bob = await new StockClient(server.boardsUrl, boardId).synced();
  using slow = new Reader(server.boardsUrl, boardId);
  await eventually(() => expect(slow.doc.getMap("meta").has("title")).toBe(true));

  slow.socket.pause();
  let keptBytes = 0;
  let mostKeptBytes = 0;
  const isSentAway = () => mostKeptBytes > CERTAINLY_KEPT_BYTES && keptBytes < mostKeptBytes / 2;
  for (let edits = 0; !isSentAway(); edits++) {
    expect(edits).toBeLessThan(MOST_EDITS);
    // Who says nothing either is dropped by the heartbeat.
    slow.socket.pong();
    ann.cards.set("large", `${edits} `.padEnd(EDIT_BYTES, "x"));
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    await eventually(() => expect(bob.cards.get("large")).toBe(ann.cards.get("large")));
    keptBytes = await unsentBytes(server);
    mostKeptBytes = Math.max(mostKeptBytes, keptBytes);
  }
  expect(mostKeptBytes).toBeLessThan(MOST_KEPT_BYTES);
  expect(slow.closings).toEqual([]);

  slow.socket.resume();
  await eventually(() => expect(slow.closings).toHaveLength(1));
  expect(slow.closings).toEqual([
    { code: closeCode.tryLater, reason: "You read more slowly than the board changes." },
  ]);
  expect(slow.doc.getMap("cards").get("large")).not.toBe(ann.cards.get("large"));

  const { doc } = slow;
  using back = await new StockClient(server.boardsUrl, boardId, { doc }).synced();
  expect(back.cards.get("large")).toBe(ann.cards.get("large"));
  expect(Y.equalSnapshots(Y.snapshot(back.doc), Y.snapshot(ann.doc))).toBe(true);
  ann.cards.set("after", "still here");
  await eventually(() => expect(back.cards.get("after")).toBe("still here"));
});
