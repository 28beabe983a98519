import type { Duplex } from "node:stream";
import { MAX_MESSAGE_BYTES } from "@cojourney/journey-model/protocol";
import type { WebSocket } from "ws";

const FINAL = 0x80;
const FINAL_BINARY = 0x82;
const MASKED = 0x80;
/** Opcodes from here on are of control frames, which may come between the parts of a message. */
const CONTROL = 0x8;
const MASK_BYTES = 4;

/** A WebSocket and the stream below it. */
export interface Opened {
  readonly socket: WebSocket;
  readonly stream: Duplex;
}

/**
 * Reads what clients nearly always send, whole binary messages, straight from the stream, and leaves everything
 * else to ws: control frames, messages in parts, what has not come whole, what is wrong, and all of it once the
 * socket closes.
 *
 * ws makes a dozen objects of each message and keeps some of them until the next. With thousands of people who
 * each say something now and then, those are a fifth of what the garbage collector has to carry about.
 *
 * The bytes are the message's own, or of what came with it.
 */
export function readFrames(opened: Opened, onMessage: (message: Uint8Array) => void): void {
  const [toWs, ...others] = opened.stream.listeners("data");
  // As every ws so far has it; should that change, it reads everything itself.
  if (!toWs || others.length > 0) return;
  const reader = new FrameReader(opened, onMessage, (bytes) => {
    toWs.call(opened.stream, bytes);
  });
  const read = (chunk: Buffer) => reader.read(chunk);
  opened.stream.off("data", toWs as typeof read);
  opened.stream.on("data", read);
  const stop = () => opened.stream.off("data", read);
  opened.socket.once("close", stop);
  // What comes after that ws lets run off: written to its broken reader it would hold the stream up, hang-up and all.
  opened.socket.once("error", stop);
}

class FrameReader {
  readonly #socket: WebSocket;
  readonly #onMessage: (message: Uint8Array) => void;
  readonly #toWs: (bytes: Buffer) => void;
  /** A head of which the rest has not come yet: at most 13 bytes. */
  #head: Buffer | null = null;
  /** So many bytes are still to come of a frame that ws reads. */
  #left = 0;
  /** Parts of a message came, and not its last. */
  #isInParts = false;
  /** What ws finds wrong it says a little later; until then it reads along. */
  #isWsReading = false;

  constructor(
    { socket }: Opened,
    onMessage: (message: Uint8Array) => void,
    toWs: (bytes: Buffer) => void,
  ) {
    this.#socket = socket;
    this.#onMessage = onMessage;
    this.#toWs = toWs;
  }

  read(chunk: Buffer): void {
    let bytes = chunk;
    if (this.#head) {
      bytes = Buffer.concat([this.#head, chunk]);
      this.#head = null;
    }
    let at = this.#passOn(bytes, 0, this.#left);
    while (at < bytes.length) {
      // Whoever is being sent away is not listened to; ws waits for their goodbye.
      if (this.#socket.readyState !== this.#socket.OPEN)
        return void this.#passOn(bytes, at, Infinity);
      const head = readHead(bytes, at);
      if (!head) {
        this.#head = Buffer.from(bytes.subarray(at));
        return;
      }
      const end = head.payloadAt + head.length;
      const isPlain = head.isPlain && !this.#isInParts && !this.#isWsReading && end <= bytes.length;
      if (!isPlain) {
        if (head.opcode < CONTROL) this.#isInParts = !head.isFinal;
        at = this.#passOn(bytes, at, end - at);
      } else {
        this.#onMessage(unmask(bytes, head));
        at = end;
      }
    }
  }

  /** Gives ws so many bytes from here on, and as many as are missing when they come. Returns where it stopped. */
  #passOn(bytes: Buffer, from: number, count: number): number {
    const to = Math.min(bytes.length, from + count);
    this.#left = from + count - to;
    if (to > from) {
      this.#toWs(bytes.subarray(from, to));
      this.#isWsReading = true;
      process.nextTick(this.#onceWsHasRead);
    }
    return to;
  }

  readonly #onceWsHasRead = () => {
    this.#isWsReading = false;
  };
}

interface Head {
  readonly opcode: number;
  readonly isFinal: boolean;
  /** Whether it is all of a binary message, masked as clients must, and no longer than allowed. */
  readonly isPlain: boolean;
  readonly payloadAt: number;
  readonly length: number;
}

/** Null when it is not all there. */
function readHead(bytes: Buffer, at: number): Head | null {
  if (bytes.length - at < 2) return null;
  const first = bytes.readUInt8(at);
  const second = bytes.readUInt8(at + 1);
  const short = second & 0x7f;
  const lengthBytes = short < 126 ? 0 : short === 126 ? 2 : 8;
  const isMasked = (second & MASKED) !== 0;
  const payloadAt = at + 2 + lengthBytes + (isMasked ? MASK_BYTES : 0);
  if (bytes.length < payloadAt) return null;
  const length =
    lengthBytes === 0
      ? short
      : lengthBytes === 2
        ? bytes.readUInt16BE(at + 2)
        : Number(bytes.readBigUInt64BE(at + 2));
  const isPlain = first === FINAL_BINARY && isMasked && length <= MAX_MESSAGE_BYTES;
  return { opcode: first & 0xf, isFinal: (first & FINAL) !== 0, isPlain, payloadAt, length };
}

/** The message where it lies; a copy of a small part, for it may stay longer than the rest is worth keeping. */
function unmask(bytes: Buffer, { payloadAt, length }: Head): Uint8Array {
  const maskAt = payloadAt - MASK_BYTES;
  const isAlone = length * 2 > bytes.length;
  const message = isAlone
    ? new Uint8Array(bytes.buffer, bytes.byteOffset + payloadAt, length)
    : new Uint8Array(bytes.subarray(payloadAt, payloadAt + length));
  if (bytes.readUInt32BE(maskAt) === 0) return message;
  for (let at = 0; at < length; at++)
    message[at] = (message[at] ?? 0) ^ (bytes[maskAt + (at & 3)] ?? 0);
  return message;
}
