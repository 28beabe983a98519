import { closeCode } from "@cojourney/journey-model/protocol";
import type { Visitor } from "#core/visitor.ts";

/** Above this many unsent bytes a reader misses cursor movements. */
const SKIP_PRESENCE_BYTES = 1_048_576;
/** Above this many unsent bytes a reader is sent away; it comes back and catches up in one message. */
const MAX_UNSENT_BYTES = 8 * 1_048_576;
/** Heartbeats without a sign of life after which a connection is dropped. */
const MAX_SILENT_BEATS = 2;

/** What we need of a WebSocket. */
interface Socket {
  readonly readyState: number;
  readonly OPEN: number;
  /** Bytes that the other end has not taken yet. */
  readonly bufferedAmount: number;
  send(message: Uint8Array): void;
  close(code: number, reason: string): void;
  ping(): void;
  terminate(): void;
}

/** One WebSocket, seen from the server: never grows without bound, never lingers when the other end is gone. */
export class Connection {
  readonly id: string;
  readonly visitor: Visitor;
  readonly #socket: Socket;
  #silentBeats = 0;

  constructor(id: string, visitor: Visitor, socket: Socket) {
    this.id = id;
    this.visitor = visitor;
    this.#socket = socket;
  }

  send(message: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MAX_UNSENT_BYTES)
      return this.close(closeCode.tryLater, "You read more slowly than the board changes.");
    this.#socket.send(message);
  }

  /** Presence is worth nothing later, so it is the first to go. */
  sendPresence(message: Uint8Array): void {
    if (this.#socket.bufferedAmount <= SKIP_PRESENCE_BYTES) this.send(message);
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** The other end said something, or answered a ping. */
  heard(): void {
    this.#silentBeats = 0;
  }

  /**
   * Pings, and drops the connection after two beats of silence.
   *
   * `signOfLife` goes along because a stock provider, which cannot see pings, gives up on a server that
   * sends it nothing for 30 s.
   */
  beat(signOfLife: Uint8Array): void {
    if (this.#silentBeats >= MAX_SILENT_BEATS) return this.#socket.terminate();
    this.#silentBeats++;
    this.#socket.ping();
    this.sendPresence(signOfLife);
  }
}
