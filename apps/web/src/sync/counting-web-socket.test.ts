import { afterEach, expect, test, vi } from "vitest";
import * as encoding from "lib0/encoding";
import { messageYjsSyncStep1, writeSyncStep1, writeSyncStep2, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import { MAX_MESSAGE_BYTES, messageType } from "@cojourney/journey-model/protocol";
import { countingWebSocket, isDocumentMessage } from "#sync/counting-web-socket.ts";
import type { SentMessage } from "#sync/outbox.ts";

const doc = new Y.Doc();

function message(write: (encoder: encoding.Encoder) => void, type: number = messageType.sync) {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
}
const question = message((encoder) => writeSyncStep1(encoder, doc));
const answer = message((encoder) => writeSyncStep2(encoder, doc));
const update = message((encoder) => writeUpdate(encoder, Y.encodeStateAsUpdate(doc)));
const presence = message((encoder) => encoding.writeVarUint8Array(encoder, new Uint8Array(9)), 1);

test("an answer and an update carry changes; a question and presence do not", () => {
  expect(messageYjsSyncStep1).toBe(0);
  expect([question, answer, update, presence].map(isDocumentMessage)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isDocumentMessage(new Uint8Array())).toBe(false);
});

afterEach(() => vi.unstubAllGlobals());

function openSocket() {
  const sent = vi.fn<(data: unknown) => void>();
  vi.stubGlobal(
    "WebSocket",
    class {
      send(data: unknown): void {
        sent(data);
      }
    },
  );
  const onConnection = vi.fn<() => void>();
  const onDocumentMessage = vi.fn<(message: SentMessage) => void>();
  const Socket = countingWebSocket({ onConnection, onDocumentMessage });
  return { socket: new Socket("ws://localhost/sync"), sent, onConnection, onDocumentMessage };
}

test("sends in parts what is larger than a message may be, the last of an answer as the answer", () => {
  const large = new Y.Doc();
  large.transact(() => {
    for (let i = 0; i < 400; i++)
      large.getMap("cards").set(`c${i}`, new Y.Map([["note", new Y.Text("long ".repeat(1_000))]]));
  });
  const { socket, sent, onDocumentMessage } = openSocket();
  const all = message((encoder) => writeSyncStep2(encoder, large));
  expect(all.length).toBeGreaterThan(MAX_MESSAGE_BYTES);
  socket.send(all);
  const messages = sent.mock.calls.map(([data]) => (data instanceof Uint8Array ? data : all));
  expect(messages.length).toBeGreaterThan(1);
  expect(messages.filter(({ length }) => length > MAX_MESSAGE_BYTES)).toEqual([]);
  const counted = onDocumentMessage.mock.calls.map(([one]) => one);
  expect(counted.map(({ isAnswer }) => isAnswer)).toEqual(
    messages.map((_, i) => i === messages.length - 1),
  );
  const there = new Y.Doc();
  for (const { update: part } of counted) Y.applyUpdate(there, part);
  expect(Y.encodeStateVector(there)).toEqual(Y.encodeStateVector(large));
});

test("counts per connection what it sends, and sends all of it", () => {
  const { socket, sent, onConnection, onDocumentMessage } = openSocket();
  for (const data of [question, answer, update, presence]) socket.send(data);
  socket.send("text");
  expect(onConnection).toHaveBeenCalledTimes(1);
  const bytes = Y.encodeStateAsUpdate(doc);
  expect(onDocumentMessage.mock.calls).toEqual([
    [{ update: bytes, isAnswer: true }],
    [{ update: bytes, isAnswer: false }],
  ]);
  expect(sent).toHaveBeenCalledTimes(5);
});
