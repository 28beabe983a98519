import { setTimeout as pause } from "node:timers/promises";
import { BoardSession, closeCode, NewBoard } from "@cojourney/journey-model/protocol";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { decodePresence, encodePresence } from "#core/presence-entries.ts";
import { eventually } from "#testing/eventually.ts";
import { openTestServer } from "#testing/test-server.ts";
import { askMissing, editMessage, readServerMessage } from "#testing/wire.ts";

const PEOPLE = 200;
const MOVES = 10;
const MOVE_EVERY_MS = 60;

/** One of the crowd: a socket that counts what it hears, as a browser would show it. */
class Somebody {
  readonly clientId: number;
  readonly socket: WebSocket;
  readonly doc = new Y.Doc();
  /** The newest clock heard of each other client. */
  readonly clocks = new Map<number, number>();
  readonly people = new Set<string>();
  hasBoard = false;
  closedBy: number | null = null;

  constructor(url: string, token: string | undefined, clientId: number) {
    this.clientId = clientId;
    this.doc.clientID = clientId;
    this.socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } });
    this.socket.on("error", () => {});
    this.socket.on("open", () => this.socket.send(askMissing()));
    this.socket.on("close", (code) => (this.closedBy = code));
    this.socket.on("message", (data: Buffer) => this.#hear(new Uint8Array(data)));
  }

  move(clock: number): void {
    const state = new TextEncoder().encode(JSON.stringify({ activity: { cursor: [clock, 1] } }));
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(
      encoder,
      encodePresence([{ clientId: this.clientId, clock, state }]),
    );
    this.socket.send(encoding.toUint8Array(encoder));
  }

  write(key: string): void {
    this.doc.once("update", (update: Uint8Array) => this.socket.send(editMessage(update)));
    this.doc.getMap("cards").set(key, this.clientId);
  }

  #hear(bytes: Uint8Array): void {
    const message = readServerMessage(bytes);
    if (message.type === "presence")
      for (const { clientId, clock } of decodePresence(message.bytes))
        this.clocks.set(clientId, Math.max(clock, this.clocks.get(clientId) ?? 0));
    else if (message.type === "missing" || message.type === "update") {
      Y.applyUpdate(this.doc, message.bytes, "server");
      this.hasBoard = true;
    } else if (message.type === "control" && message.control.type !== "locks")
      for (const { id } of message.control.people) this.people.add(id);
  }
}

test(`${PEOPLE} people on one board: all join at once, all move and write, one does not read, one floods`, async () => {
  await using server = await openTestServer({ limits: { people: 300 } });
  const ask = async (path: string, body: unknown) => {
    const response = await fetch(`${server.httpUrl}/sync/boards${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const board = NewBoard.parse(await ask("", { from: "sample", language: "en" }));
  const secret = board.links.find(({ role }) => role === "participant")?.secret;
  const enter = async (clientId: number) => {
    const { token } = BoardSession.parse(await ask(`/${board.id}/join`, { secret }));
    return new Somebody(`${server.boardsUrl}/${board.id}`, token, clientId);
  };

  const crowd = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => enter(1_000 + n)));
  const [slow, flooder, ...others] = crowd;
  if (!slow || !flooder) throw new Error("Nobody came.");
  await eventually(() => expect(crowd.every(({ hasBoard }) => hasBoard)).toBe(true));
  await eventually(() =>
    expect(others.map(({ people }) => people.size)).toEqual(others.map(() => PEOPLE)),
  );

  slow.socket.pause();
  for (let clock = 1; clock <= 800; clock++) flooder.move(clock);
  for (let clock = 1; clock <= MOVES; clock++) {
    for (const person of others) person.move(clock);
    await pause(MOVE_EVERY_MS);
  }
  for (const person of others) person.write(`card ${person.clientId}`);

  const last = others.map(({ clientId }) => clientId);
  await eventually(() => {
    for (const { clocks, clientId } of others)
      expect(last.every((id) => id === clientId || clocks.get(id) === MOVES)).toBe(true);
  });
  await eventually(() => {
    for (const { doc } of others)
      expect(last.every((id) => doc.getMap("cards").has(`card ${id}`))).toBe(true);
  });
  await eventually(() => expect(flooder.closedBy).toBe(closeCode.tooFast));
  expect(others.every(({ closedBy }) => closedBy === null)).toBe(true);

  // Who did not read catches up, and missed no edit.
  slow.socket.resume();
  await eventually(() =>
    expect(last.every((id) => slow.doc.getMap("cards").has(`card ${id}`))).toBe(true),
  );
  for (const { socket } of crowd) socket.terminate();
}, 60_000);
