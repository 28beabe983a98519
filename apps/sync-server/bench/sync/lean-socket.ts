import { connect, type Socket } from "node:net";

const opcode = { binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;

/** What is read lands here for all sockets alike: a message is looked at before the next read, or copied. */
const readBuffer = Buffer.allocUnsafe(256 * 1_024);

const nothing = Buffer.alloc(0);

export interface LeanSocketOptions {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The bytes are only valid during the call. */
  readonly onMessage: (message: Uint8Array) => void;
}

/**
 * A WebSocket client that costs next to nothing, so that one process can play thousands of people.
 *
 * Its masks are all zero: allowed, and the server unmasks them like any other.
 */
export class LeanSocket {
  readonly #socket: Socket;
  readonly #onMessage: (message: Uint8Array) => void;
  readonly #opening = Promise.withResolvers<this>();
  #isOpen = false;
  /** The start of a frame whose rest has not come yet. */
  #rest: Buffer = nothing;
  /** The whole of a frame too long for one read, and how much of it is there. */
  #long: { readonly frame: Buffer; length: number } | null = null;
  messages = 0;
  bytes = 0;
  /** The code with which the server closed, 1006 for none. */
  closeCode: number | null = null;
  /** Resolves when it has. */
  readonly closed: Promise<void>;

  constructor({ port, path, headers = {}, onMessage }: LeanSocketOptions) {
    this.#onMessage = onMessage;
    this.#socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (length, buffer) => {
          this.#read(Buffer.from(buffer.buffer, buffer.byteOffset, length));
          return true;
        },
      },
    });
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: Y29qb3VybmV5IGJlbmNoIQ==",
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ];
    this.#socket.write(`${lines.join("\r\n")}\r\n\r\n`);
    this.#socket.on("error", (cause) => this.#opening.reject(cause));
    this.closed = new Promise((resolve) => {
      this.#socket.on("close", () => {
        this.closeCode ??= 1006;
        this.#opening.reject(new Error("The server closed the socket before it was open."));
        resolve();
      });
    });
    // A socket that nobody waits for may fail all the same.
    this.#opening.promise.catch(() => {});
  }

  /** Rejects when the server does not take the socket. */
  opened(): Promise<this> {
    return this.#opening.promise;
  }

  send(message: Uint8Array): void {
    this.#send(opcode.binary, message);
  }

  /** Reads no more: what the server sends stays with the server. */
  stopReading(): void {
    this.#socket.pause();
  }

  readOn(): void {
    this.#socket.resume();
  }

  end(): void {
    this.#socket.destroy();
  }

  #send(kind: number, payload: Uint8Array): void {
    const headLength = payload.length < 126 ? 6 : payload.length < 65_536 ? 8 : 14;
    const frame = Buffer.allocUnsafe(headLength + payload.length);
    frame[0] = 0x80 | kind;
    if (headLength === 6) frame[1] = 0x80 | payload.length;
    else if (headLength === 8) {
      frame[1] = 0x80 | 126;
      frame.writeUInt16BE(payload.length, 2);
    } else {
      frame[1] = 0x80 | 127;
      frame.writeBigUInt64BE(BigInt(payload.length), 2);
    }
    frame.fill(0, headLength - 4, headLength);
    frame.set(payload, headLength);
    this.#socket.write(frame);
  }

  #read(chunk: Buffer): void {
    this.bytes += chunk.length;
    let rest = this.#finishLong(chunk);
    if (this.#rest.length > 0) rest = Buffer.concat([this.#rest, rest]);
    if (!this.#isOpen) rest = this.#readAnswer(rest);
    if (this.#isOpen) rest = this.#readFrames(rest);
    this.#rest = rest.length > 0 ? Buffer.from(rest) : nothing;
  }

  /** Takes the head of the server's answer off; gives everything back while it is not complete. */
  #readAnswer(bytes: Buffer): Buffer {
    const end = bytes.indexOf("\r\n\r\n");
    if (end < 0) return bytes;
    const status = bytes.toString("latin1", 9, 12);
    if (status !== "101") {
      this.#opening.reject(new Error(`The server answered the upgrade with ${status}.`));
      return nothing;
    }
    this.#isOpen = true;
    this.#opening.resolve(this);
    return bytes.subarray(end + 4);
  }

  /** Returns what is left: the start of a frame. */
  #readFrames(bytes: Buffer): Buffer {
    let at = 0;
    while (bytes.length - at >= 2) {
      const short = (bytes[at + 1] ?? 0) & 0x7f;
      const headLength = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (bytes.length - at < headLength) break;
      const payloadLength =
        short < 126
          ? short
          : short === 126
            ? bytes.readUInt16BE(at + 2)
            : Number(bytes.readBigUInt64BE(at + 2));
      const end = at + headLength + payloadLength;
      if (end > bytes.length) {
        if (payloadLength < readBuffer.length) break;
        const frame = Buffer.allocUnsafe(end - at);
        this.#long = { frame, length: bytes.copy(frame, 0, at) };
        return nothing;
      }
      this.#take((bytes[at] ?? 0) & 0xf, bytes.subarray(at + headLength, end));
      at = end;
    }
    return bytes.subarray(at);
  }

  #finishLong(chunk: Buffer): Buffer {
    const long = this.#long;
    if (!long) return chunk;
    const taken = chunk.copy(long.frame, long.length);
    long.length += taken;
    if (long.length === long.frame.length) {
      this.#long = null;
      this.#readFrames(long.frame);
    }
    return chunk.subarray(taken);
  }

  #take(kind: number, payload: Buffer): void {
    if (kind === opcode.ping) return this.#send(opcode.pong, payload);
    if (kind === opcode.close) {
      this.closeCode = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
      return this.end();
    }
    this.messages++;
    this.#onMessage(payload);
  }
}
