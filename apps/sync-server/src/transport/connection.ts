import { closeCode } from "@cojourney/journey-model/protocol";
import type { Visitor } from "#core/visitor.ts";
import { frameLength, toFrame, type Frame } from "#transport/frame.ts";
import { Joiner, type Outbox } from "#transport/outbox.ts";

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
  close(code: number, reason: string): void;
  ping(): void;
  terminate(): void;
}

/** What we need of the stream below it, on which we write whole frames ourselves. */
interface Stream {
  write(chunk: Uint8Array): boolean;
  cork(): void;
  uncork(): void;
}

export interface ConnectionOptions {
  readonly id: string;
  readonly visitor: Visitor;
  readonly socket: Socket;
  readonly stream: Stream;
  readonly outbox: Pick<Outbox, "add">;
}

/**
 * One WebSocket, seen from the server: never grows without bound, never lingers when the other end is gone.
 *
 * What is sent leaves in its order, at the end of the turn and in one write.
 */
export class Connection {
  readonly id: string;
  readonly visitor: Visitor;
  readonly #socket: Socket;
  readonly #stream: Stream;
  readonly #outbox: Pick<Outbox, "add">;
  /** Null while nothing waits, as nearly always on a quiet board. */
  #waiting: Uint8Array[] | null = null;
  #waitingBytes = 0;
  #silentBeats = 0;

  constructor({ id, visitor, socket, stream, outbox }: ConnectionOptions) {
    this.id = id;
    this.visitor = visitor;
    this.#socket = socket;
    this.#stream = stream;
    this.#outbox = outbox;
  }

  /** Bytes that the other end has not taken, those that have not left included. */
  get unsentBytes(): number {
    return this.#socket.bufferedAmount + this.#waitingBytes;
  }

  send(message: Uint8Array): void {
    this.sendFrame(toFrame(message));
  }

  /** The same frame may go to many. */
  sendFrame(frame: Frame): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.unsentBytes > MAX_UNSENT_BYTES) return this.#sendAway();
    this.#waiting ??= [];
    if (this.#waiting.length === 0) this.#outbox.add(this);
    for (const chunk of frame) this.#waiting.push(chunk);
    this.#waitingBytes += frameLength(frame);
  }

  /** Presence is worth nothing later, so it is the first to go. */
  sendPresence(frame: Frame): void {
    if (this.unsentBytes <= SKIP_PRESENCE_BYTES) this.sendFrame(frame);
  }

  /** Writes all that waits, at once. */
  flush(joiner: Joiner = new Joiner()): void {
    const waiting = this.#waiting;
    this.#forgetWaiting();
    if (!waiting || this.#socket.readyState !== this.#socket.OPEN) return;
    const chunks = joiner.join(waiting);
    if (chunks.length > 1) this.#stream.cork();
    for (const chunk of chunks) this.#stream.write(chunk);
    if (chunks.length > 1) this.#stream.uncork();
  }

  /** What was sent before still leaves before. */
  close(code: number, reason: string): void {
    this.flush();
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
  beat(signOfLife: Frame): void {
    if (this.#silentBeats >= MAX_SILENT_BEATS) return this.#socket.terminate();
    this.#silentBeats++;
    this.#socket.ping();
    this.sendPresence(signOfLife);
  }

  #sendAway(): void {
    this.#forgetWaiting();
    this.#socket.close(closeCode.tryLater, "You read more slowly than the board changes.");
  }

  #forgetWaiting(): void {
    this.#waiting = null;
    this.#waitingBytes = 0;
  }
}
