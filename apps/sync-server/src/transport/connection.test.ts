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
  const stream = {
    write: (chunk: Uint8Array) => written.push([...chunk]) > 0,
    cork: vi.fn<() => void>(),
    uncork: vi.fn<() => void>(),
  };
  const outbox = { add: vi.fn<(sender: unknown) => void>() };
  const connection = new Connection({ id: "1", visitor: unknownVisitor, socket, stream, outbox });
  return { socket, stream, written, outbox, connection };
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

test("a reader that does not read is sent away before it costs more memory", () => {
  const { socket, written, connection } = openOn(8 * 1_048_576 + 1);
  connection.sendFrame(frame);
  connection.flush();
  expect(written).toEqual([]);
  expect(socket.close).toHaveBeenCalledWith(1013, "You read more slowly than the board changes.");
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
