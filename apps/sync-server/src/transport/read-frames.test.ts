import { once } from "node:events";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { duplexPair, type Duplex } from "node:stream";
import { openRandom, type Random } from "@cojourney/journey-model/testing";
import { MAX_MESSAGE_BYTES } from "@cojourney/journey-model/protocol";
import { expect, onTestFinished, test, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { eventually } from "#testing/eventually.ts";
import { readFrames } from "#transport/read-frames.ts";

const opcode = { part: 0, text: 1, binary: 2, close: 8, ping: 9 } as const;

/** A frame as a client sends it. */
function frame(kind: number, payload: Uint8Array, { isFinal = true, mask = [1, 2, 3, 4] } = {}) {
  const { length } = payload;
  const size = Buffer.alloc(length < 126 ? 1 : length < 65_536 ? 3 : 9);
  if (length < 126) size[0] = 0x80 | length;
  else if (length < 65_536) size.writeUInt16BE(length, 1);
  else size.writeBigUInt64BE(BigInt(length), 1);
  if (length >= 126) size[0] = 0x80 | (length < 65_536 ? 126 : 127);
  const masked = payload.map((byte, at) => byte ^ (mask[at & 3] ?? 0));
  const first = Uint8Array.of((isFinal ? 0x80 : 0) | kind);
  return Buffer.concat([first, size, Uint8Array.from(mask), masked]);
}

/** The server's end of a WebSocket, what it read, and the stream on which a client writes to it. */
async function openSocket() {
  const [client, stream] = duplexPair();
  const socket = await upgraded(stream);
  socket.binaryType = "arraybuffer";
  const read: { readonly bytes: string; readonly by: "us" | "ws" }[] = [];
  const note = (by: "us" | "ws") => (message: Uint8Array) =>
    read.push({ bytes: Buffer.from(message).toString("hex"), by });
  const pings: string[] = [];
  socket.on("ping", (data) => pings.push(data.toString("hex")));
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.on("error", () => {});
  socket.on("message", (data) => {
    if (data instanceof ArrayBuffer) note("ws")(new Uint8Array(data));
  });
  readFrames({ socket, stream }, note("us"));
  client.resume();
  return { socket, client, read, pings, closed };
}

function upgraded(stream: Duplex): Promise<WebSocket> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.headers = {
    upgrade: "websocket",
    connection: "Upgrade",
    "sec-websocket-key": "Y29qb3VybmV5IGJlbmNoIQ==",
    "sec-websocket-version": "13",
  };
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  return new Promise((resolve) => {
    server.handleUpgrade(request, stream, Buffer.alloc(0), resolve);
  });
}

const bytesOf = (length: number, random: Random): Uint8Array =>
  Uint8Array.from({ length }, () => random.below(256));

test("whole binary messages are read without ws, also several at once and one that fills a chunk", async () => {
  const { client, read } = await openSocket();
  client.write(
    Buffer.concat([
      frame(2, Uint8Array.of(1, 2, 3)),
      frame(2, Uint8Array.of(4)),
      frame(2, Uint8Array.of()),
    ]),
  );
  client.write(frame(2, Uint8Array.of(5, 6, 7, 8, 9), { mask: [0, 0, 0, 0] }));
  await eventually(() => expect(read).toHaveLength(4));
  expect(read).toEqual(["010203", "04", "", "0506070809"].map((bytes) => ({ bytes, by: "us" })));
});

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  "however the bytes are cut, every message comes once and in order, and every ping too (seed %i)",
  async (seed) => {
    const random = openRandom(seed);
    const { client, read, pings } = await openSocket();
    const sent: string[] = [];
    const sentPings: string[] = [];
    const frames: Buffer[] = [];
    const ping = () => {
      const data = bytesOf(random.below(10), random);
      sentPings.push(Buffer.from(data).toString("hex"));
      frames.push(frame(opcode.ping, data));
    };
    for (let count = 30; count > 0; count--) {
      const message = bytesOf([5, 110, 200, 70_000][random.below(4)] ?? 0, random);
      const mask = random.below(3) === 0 ? [0, 0, 0, 0] : [...bytesOf(4, random)];
      sent.push(Buffer.from(message).toString("hex"));
      if (random.below(4) > 0) frames.push(frame(opcode.binary, message, { mask }));
      else {
        const cut = random.below(message.length);
        frames.push(frame(opcode.binary, message.subarray(0, cut), { mask, isFinal: false }));
        if (random.below(2) === 0) ping();
        frames.push(frame(opcode.part, message.subarray(cut), { mask }));
      }
      if (random.below(5) === 0) ping();
    }
    const all = Buffer.concat(frames);
    for (let at = 0; at < all.length;) {
      const length = 1 + random.below([3, 20, 300, 65_536][random.below(4)] ?? 1);
      client.write(all.subarray(at, at + length));
      at += length;
    }
    await eventually(() => expect(read).toHaveLength(sent.length));
    expect(read.map(({ bytes }) => bytes)).toEqual(sent);
    expect(pings).toEqual(sentPings);
  },
);

test.each([
  ["that is not masked", Buffer.from([0x82, 1, 7]), 1002],
  ["with reserved bits", Buffer.from([0xc2, 0x81, 0, 0, 0, 0, 7]), 1002],
  ["of an unknown kind", frame(3, Uint8Array.of(7)), 1002],
  ["that is longer than allowed", frame(2, new Uint8Array(MAX_MESSAGE_BYTES + 1)), 1009],
  [
    "that begins a message within another",
    Buffer.concat([frame(2, Uint8Array.of(1), { isFinal: false }), frame(2, Uint8Array.of(2))]),
    1002,
  ],
])("a frame %s closes the socket, and nothing behind it is read", async (_name, bytes, code) => {
  const { client, read, socket } = await openSocket();
  const closes: unknown[] = [];
  socket.close = (given) => void closes.push(given);
  client.write(Buffer.concat([bytes, frame(2, Uint8Array.of(9))]));
  await eventually(() => expect(closes).toEqual([code]));
  expect(read).toEqual([]);
});

test("whoever breaks the protocol, sends on and hangs up is gone at once", async () => {
  const { socket, client, closed } = await openSocket();
  // Otherwise ws drops the socket after half a minute.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const broken = once(socket, "error");
  client.write(frame(2, new Uint8Array(MAX_MESSAGE_BYTES + 1)));
  await broken;
  client.write(frame(2, Uint8Array.of(9)));
  client.end();
  expect(await closed).toBe(1_006);
});

test("what comes behind a goodbye is not read, and the goodbye is answered", async () => {
  const { client, read, closed } = await openSocket();
  const goodbye = frame(opcode.close, Uint8Array.of(0x03, 0xe8));
  client.write(Buffer.concat([frame(2, Uint8Array.of(1)), goodbye, frame(2, Uint8Array.of(2))]));
  client.end();
  expect(await closed).toBe(1_000);
  expect(read).toEqual([{ bytes: "01", by: "us" }]);
});

test("whoever is sent away is not listened to, and their goodbye is heard", async () => {
  const { socket, client, read, closed } = await openSocket();
  socket.close(4_001, "away");
  client.write(frame(2, Uint8Array.of(1)));
  client.write(frame(opcode.close, Uint8Array.of(0x0f, 0xa1)));
  client.end();
  expect(await closed).toBe(4_001);
  expect(read.filter(({ by }) => by === "us")).toEqual([]);
});
