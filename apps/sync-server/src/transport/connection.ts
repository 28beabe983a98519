import { closeCode } from "@cojourney/journey-model/protocol";
import type { Visitor } from "#core/visitor.ts";
import { Backlog } from "#transport/backlog.ts";
import { frameLength, toFrame, type Frame } from "#transport/frame.ts";
import { Joiner, type Outbox } from "#transport/outbox.ts";

/** Above this many unsent bytes a reader misses cursor movements. */
const SKIP_PRESENCE_BYTES = 1_048_576;
/**
 * When more than this would wait behind what a reader has not taken, it is sent away; it comes back and catches up
 * in one message. What is on its way besides, and what it costs to keep, comes on top: all of it stays under 8 MiB.
 *
 * What is on its way does not count: that may be a large board on a slow line, whose reader does read. Nor does
 * what comes while nothing was put off yet: as large as that is only what gathered while the disk was slow, and a
 * reader with a byte of something else on its way takes it as well as any other.
 */
const MAX_BEHIND_BYTES = 4 * 1_048_576;
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
  /** `onTaken` is called when this and all before it was taken, or will never be. */
  write(chunk: Uint8Array, onTaken?: () => void): boolean;
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
 * What is sent leaves in its order, at the end of the turn and in one write. For a reader who has not taken
 * what came before it waits here and not in the stream: only from here can it be thrown away.
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
  /** Null while the reader takes all that it is sent, as nearly always. */
  #backlog: Backlog | null = null;
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
    return this.#socket.bufferedAmount + this.#behindBytes;
  }

  /** The other end has not taken all that was written. */
  get #isLagging(): boolean {
    return this.#backlog !== null || this.#socket.bufferedAmount > 0;
  }

  /** What could still be thrown away. */
  get #behindBytes(): number {
    return this.#waitingBytes + (this.#backlog?.bytes ?? 0);
  }

  send(message: Uint8Array): void {
    this.sendFrame(toFrame(message));
  }

  /** The same frame may go to many. */
  sendFrame(frame: Frame): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const bytes = frameLength(frame);
    if (this.#backlog && this.#behindBytes + bytes > MAX_BEHIND_BYTES) return this.#sendAway();
    this.#waiting ??= [];
    if (this.#waiting.length === 0) this.#outbox.add(this);
    for (const chunk of frame) this.#waiting.push(chunk);
    this.#waitingBytes += bytes;
  }

  /** Presence is worth nothing later, so it is the first to go. */
  sendPresence(frame: Frame): void {
    if (this.unsentBytes <= SKIP_PRESENCE_BYTES) this.sendFrame(frame);
  }

  /** Writes all that waits, at once; behind what the reader has not taken it waits on. */
  flush(joiner: Joiner = new Joiner()): void {
    const waiting = this.#waiting;
    this.#forgetWaiting();
    if (!waiting || this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#isLagging) return this.#putOff(waiting);
    const chunks = joiner.join(waiting);
    if (chunks.length > 1) this.#stream.cork();
    for (const chunk of chunks) this.#stream.write(chunk);
    if (chunks.length > 1) this.#stream.uncork();
  }

  /** What was sent before still leaves before. */
  close(code: number, reason: string): void {
    this.flush();
    const backlog = this.#backlog;
    this.#backlog = null;
    for (let next = backlog?.take(); next; next = backlog?.take()) this.#stream.write(next);
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

  #putOff(chunks: readonly Uint8Array[]): void {
    if (this.#backlog) return this.#backlog.add(chunks);
    this.#backlog = new Backlog();
    this.#backlog.add(chunks);
    this.#writeNext();
  }

  /** One parcel at a time, behind what is on its way; when none is left the reader has caught up. */
  #writeNext(): void {
    const next = this.#socket.readyState === this.#socket.OPEN ? this.#backlog?.take() : null;
    if (next) this.#stream.write(next, () => this.#writeNext());
    else this.#backlog = null;
  }

  /** Whole frames are on their way; the reason follows them, and all that would have come between is dropped. */
  #sendAway(): void {
    this.#forgetWaiting();
    this.#backlog = null;
    this.#socket.close(closeCode.tryLater, "You read more slowly than the board changes.");
  }

  #forgetWaiting(): void {
    this.#waiting = null;
    this.#waitingBytes = 0;
  }
}
