import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { frameLength, toFrame } from "#transport/frame.ts";

const LENGTHS = [0, 1, 125, 126, 16_383, 16_384, 65_535, 65_536, 2_000_000];

test("ws reads messages of any length as they were written", async () => {
  const messages = LENGTHS.map((length) => Uint8Array.from({ length }, (_, at) => at % 251));
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  server.on("upgrade", (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      for (const message of messages) for (const chunk of toFrame(message)) stream.write(chunk);
      socket.close();
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;

  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const received: { data: Uint8Array; isBinary: boolean }[] = [];
  client.on("message", (data: Buffer, isBinary) => received.push({ data, isBinary }));
  await once(client, "close");
  server.close();
  expect(received.map(({ data }) => data.length)).toEqual(LENGTHS);
  expect(received.every(({ isBinary }) => isBinary)).toBe(true);
  expect(received.map(({ data }, at) => Buffer.compare(data, messages[at]!))).toEqual(
    LENGTHS.map(() => 0),
  );
});

test("a frame knows its length, and a long message is not copied into it", () => {
  for (const length of LENGTHS) {
    const frame = toFrame(new Uint8Array(length));
    expect(frameLength(frame)).toBe(Buffer.concat(frame).length);
  }
  const message = new Uint8Array(100_000);
  expect(toFrame(message).at(-1)).toBe(message);
});
