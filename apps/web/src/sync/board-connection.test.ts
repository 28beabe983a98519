// @vitest-environment jsdom
import { closeCode, messageType, syncType } from "@cojourney/journey-model/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { openBoardConnection } from "#sync/board-connection.ts";
import { isDocumentMessage } from "#sync/counting-web-socket.ts";

/** The server's end of every socket that the page opened, in order. */
let ends: ServerEnd[];

/** A socket whose other end the test holds. */
class ServerEnd {
  readonly OPEN = 1;
  readyState = 0;
  onopen: () => void = () => {};
  onclose: (event: object) => void = () => {};
  onmessage: (event: object) => void = () => {};
  /** What this end received. */
  readonly doc = new Y.Doc();

  constructor() {
    ends.push(this);
  }

  send(data: unknown): void {
    if (!(data instanceof Uint8Array) || !isDocumentMessage(data)) return;
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoding.createDecoder(data.subarray(2))));
  }

  close(): void {
    this.readyState = 3;
  }

  /** Lets the page in and asks it for all that it has. */
  welcome(): void {
    this.readyState = this.OPEN;
    this.onopen();
    const question = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageType.sync);
      encoding.writeVarUint(encoder, syncType.step1);
      encoding.writeVarUint8Array(encoder, Uint8Array.of(0));
    });
    this.onmessage({ data: question });
  }

  sendAway(code: number): void {
    this.readyState = 3;
    this.onclose({ code, reason: "" });
  }
}

beforeEach(() => {
  ends = [];
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", ServerEnd);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function openOnServer() {
  const connection = openBoardConnection("b1");
  await vi.waitFor(() => expect(ends).toHaveLength(1));
  ends[0]?.welcome();
  return connection;
}

test("a screen that sent far too much says so, comes back after a pause, and loses nothing", async () => {
  const connection = await openOnServer();
  expect(connection.status().heldBack).toBeNull();
  ends[0]?.sendAway(closeCode.tooFast);
  expect(connection.status().heldBack).toBe("away");
  connection.journey.meta.set("title", "Written meanwhile");

  await vi.advanceTimersByTimeAsync(9_999);
  expect(ends).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(ends).toHaveLength(2);
  ends[1]?.welcome();
  expect(ends[1]?.doc.getMap("meta").get("title")).toBe("Written meanwhile");
  expect(connection.status().heldBack).toBe("back");
  ends[1]?.sendAway(closeCode.tooFast);
  expect(connection.status().heldBack).toBe("away");
  connection.close();
});

test("a board that was left while it was held back stays closed", async () => {
  const connection = await openOnServer();
  ends[0]?.sendAway(closeCode.tooFast);
  connection.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(1);
});

test("who was shut out does not come back by themselves", async () => {
  const connection = await openOnServer();
  ends[0]?.sendAway(closeCode.accessEnded);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(1);
  expect(connection.status()).toMatchObject({ isShutOut: true, heldBack: null });
  connection.close();
});
