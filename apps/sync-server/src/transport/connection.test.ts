import { expect, test, vi } from "vitest";
import { unknownVisitor } from "#core/visitor.ts";
import { Connection } from "#transport/connection.ts";
import { toFrame } from "#transport/frame.ts";
import { Joiner } from "#transport/outbox.ts";

const frame = toFrame(Uint8Array.of(1));

function openOn(bufferedAmount = 0) {
  const socket = {
    readyState: 1,
    OPEN: 1,
    bufferedAmount,
    close: vi.fn<(code: number, reason: string) => void>(),
    ping: vi.fn<() => void>(),
    terminate: vi.fn<() => void>(),
  };
  const written: number[][] = [];
  const onTaken: (() => void)[] = [];
  const stream = {
    write: (chunk: Uint8Array, whenTaken?: () => void) => {
      written.push([...chunk]);
      if (whenTaken) onTaken.push(whenTaken);
      return true;
    },
    cork: vi.fn<() => void>(),
    uncork: vi.fn<() => void>(),
  };
  const outbox = { add: vi.fn<(sender: unknown) => void>() };
  const connection = new Connection({ id: "1", visitor: unknownVisitor, socket, stream, outbox });
  const sendNow = (...bytes: number[]) => {
    connection.send(Uint8Array.from(bytes));
    connection.flush();
  };
  /** The reader took what was written so far. */
  const take = () => {
    socket.bufferedAmount = 0;
    for (const taken of onTaken.splice(0)) taken();
  };
  return { socket, stream, written, outbox, connection, sendNow, take };
}

test("what is sent waits for the end of the turn and leaves in one write, in its order", () => {
  const { written, outbox, connection } = openOn();
  connection.send(Uint8Array.of(1));
  connection.sendPresence(toFrame(Uint8Array.of(2)));
  connection.send(Uint8Array.of(3));
  expect(written).toEqual([]);
  expect(outbox.add).toHaveBeenCalledOnce();
  connection.flush();
  expect(written).toEqual([[0x82, 1, 1, 0x82, 1, 2, 0x82, 1, 3]]);
  connection.flush();
  expect(written).toHaveLength(1);
});

test("sockets that send the same share its bytes", () => {
  const [one, two, other] = [openOn(), openOn(), openOn()];
  const shared = [toFrame(Uint8Array.of(1)), toFrame(Uint8Array.of(2))];
  for (const { connection } of [one, two]) for (const each of shared) connection.sendFrame(each);
  other.connection.sendFrame(shared[1]!);
  other.connection.sendFrame(shared[0]!);
  const joiner = new Joiner();
  const writes = [one, two, other].map(({ connection, stream }) => {
    const write = vi.spyOn(stream, "write");
    connection.flush(joiner);
    return write.mock.calls.map(([chunk]) => chunk);
  });
  expect(writes.map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(writes[1]![0]).toBe(writes[0]![0]);
  expect([...writes[2]![0]!]).toEqual([0x82, 1, 2, 0x82, 1, 1]);
});

test("a close comes after what was sent before it", () => {
  const { socket, written, connection } = openOn();
  connection.send(Uint8Array.of(7));
  socket.close.mockImplementation(() => expect(written).toEqual([[0x82, 1, 7]]));
  connection.close(1012, "The server restarts.");
  expect(socket.close).toHaveBeenCalledWith(1012, "The server restarts.");
});

test("a reader that lags misses presence, not edits", () => {
  const { written, connection } = openOn(1_048_577);
  connection.sendPresence(frame);
  connection.flush();
  expect(written).toEqual([]);
  connection.sendFrame(frame);
  connection.flush();
  expect(written).toEqual([[0x82, 1, 1]]);
});

test("what has not left counts as unsent: presence is skipped behind it", () => {
  const { written, connection } = openOn(1_048_576);
  connection.sendFrame(frame);
  connection.sendPresence(frame);
  connection.flush();
  expect(written).toEqual([[0x82, 1, 1]]);
});

test("behind what a reader has not taken all waits in its order, and leaves in few writes", () => {
  const { socket, written, sendNow, take } = openOn();
  sendNow(1);
  socket.bufferedAmount = 3;
  for (const byte of [2, 3, 4]) sendNow(byte);
  expect(written).toEqual([
    [0x82, 1, 1],
    [0x82, 1, 2],
  ]);
  socket.bufferedAmount = 0;
  sendNow(5);
  take();
  take();
  expect(written.slice(2)).toEqual([
    [0x82, 1, 3],
    [0x82, 1, 4, 0x82, 1, 5],
  ]);
  take();
  sendNow(6);
  expect(written.slice(4)).toEqual([[0x82, 1, 6]]);
});

test("what waits for a reader keeps nobody else's bytes in memory", () => {
  const { socket, stream, connection, take } = openOn();
  const write = vi.spyOn(stream, "write");
  socket.bufferedAmount = 1;
  for (let n = 0; n < 3; n++) {
    connection.sendFrame(frame);
    connection.flush();
    take();
    socket.bufferedAmount = 1;
  }
  const kept = write.mock.calls.map(([chunk]) => chunk.buffer);
  expect(kept).toHaveLength(3);
  for (const buffer of kept) expect(buffer).not.toBe(frame[0]?.buffer);
});

test("a reader that does not read is sent away before it costs more memory, and what waited is dropped", () => {
  const { socket, written, connection, take } = openOn(1);
  const large = toFrame(new Uint8Array(1_000_000));
  socket.close.mockImplementation(() => (socket.readyState = 2));
  for (let n = 0; n < 8; n++) {
    expect(connection.unsentBytes).toBeLessThan(5 * 1_048_576);
    connection.sendFrame(large);
    connection.flush();
  }
  expect(socket.close).toHaveBeenCalledExactlyOnceWith(
    1013,
    "You read more slowly than the board changes.",
  );
  expect(connection.unsentBytes).toBe(1);
  take();
  expect(written).toHaveLength(1);
});

test("a large board on its way to a slow reader is not held against it", () => {
  const { socket, written, sendNow, take } = openOn();
  sendNow(6);
  socket.bufferedAmount = 20_000_000;
  sendNow(7);
  take();
  expect(written.at(-1)).toEqual([0x82, 1, 7]);
  expect(socket.close).not.toHaveBeenCalled();
});

test("a reader with a byte on its way gets a message of any size; what would wait behind that is counted", () => {
  const { socket, written, connection } = openOn(1);
  connection.send(Uint8Array.of(1));
  connection.send(new Uint8Array(5 * 1_048_576));
  connection.flush();
  expect(socket.close).not.toHaveBeenCalled();
  expect(written).toHaveLength(1);
  connection.send(new Uint8Array(3 * 1_048_576));
  expect(socket.close).not.toHaveBeenCalled();
  connection.send(new Uint8Array(3 * 1_048_576));
  expect(socket.close).toHaveBeenCalledOnce();
});

test("a close comes after what still waited", () => {
  const { socket, written, connection, sendNow } = openOn(1);
  for (const byte of [1, 2, 3]) sendNow(byte);
  connection.send(Uint8Array.of(4));
  socket.close.mockImplementation(() => expect(written.flat().at(-1)).toBe(4));
  connection.close(1012, "The server restarts.");
  expect(written.flat()).toEqual([1, 2, 3, 4].flatMap((byte) => [0x82, 1, byte]));
  expect(socket.close).toHaveBeenCalledOnce();
});

test("nothing is written to a socket that closes", () => {
  const { socket, written, connection } = openOn();
  connection.sendFrame(frame);
  socket.readyState = 2;
  connection.flush();
  connection.sendFrame(frame);
  connection.flush();
  expect(written).toEqual([]);
});

test("a connection that is silent for two heartbeats is dropped; any sign of life counts", () => {
  const { socket, connection } = openOn();
  connection.beat(frame);
  connection.beat(frame);
  connection.heard();
  connection.beat(frame);
  connection.beat(frame);
  expect(socket.terminate).not.toHaveBeenCalled();
  expect(socket.ping).toHaveBeenCalledTimes(4);
  connection.beat(frame);
  expect(socket.terminate).toHaveBeenCalledOnce();
});
