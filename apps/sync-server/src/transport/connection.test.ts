import { expect, test, vi } from "vitest";
import { unknownVisitor } from "#core/visitor.ts";
import { Connection } from "#transport/connection.ts";

const message = Uint8Array.of(1);

function openOn(bufferedAmount: number) {
  const socket = {
    readyState: 1,
    OPEN: 1,
    bufferedAmount,
    send: vi.fn<(message: Uint8Array) => void>(),
    close: vi.fn<(code: number, reason: string) => void>(),
    ping: vi.fn<() => void>(),
    terminate: vi.fn<() => void>(),
  };
  return { socket, connection: new Connection("1", unknownVisitor, socket) };
}

test("a reader that lags misses presence, not edits", () => {
  const { socket, connection } = openOn(1_048_577);
  connection.sendPresence(message);
  expect(socket.send).not.toHaveBeenCalled();
  connection.send(message);
  expect(socket.send).toHaveBeenCalledWith(message);
});

test("a reader that does not read is sent away before it costs more memory", () => {
  const { socket, connection } = openOn(8 * 1_048_576 + 1);
  connection.send(message);
  expect(socket.send).not.toHaveBeenCalled();
  expect(socket.close).toHaveBeenCalledWith(1013, "You read more slowly than the board changes.");
});

test("a connection that is silent for two heartbeats is dropped; any sign of life counts", () => {
  const { socket, connection } = openOn(0);
  connection.beat(message);
  connection.beat(message);
  connection.heard();
  connection.beat(message);
  connection.beat(message);
  expect(socket.terminate).not.toHaveBeenCalled();
  expect(socket.ping).toHaveBeenCalledTimes(4);
  connection.beat(message);
  expect(socket.terminate).toHaveBeenCalledOnce();
});
