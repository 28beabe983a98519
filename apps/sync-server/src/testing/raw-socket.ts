import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { WebSocket, type ClientOptions } from "ws";
import { makersHeaders } from "#testing/made-boards.ts";
import { readServerMessage, type ServerMessage } from "#testing/wire.ts";

/**
 * A WebSocket that sends whatever bytes it is given, for what no stock client would do.
 *
 * On a board that the test made it comes in by its maker's key, unless it shows another one.
 */
export class RawSocket implements Disposable {
  readonly messages: ServerMessage[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  /** What the server answered the upgrade with. */
  readonly upgraded: Promise<IncomingHttpHeaders>;
  readonly #socket: WebSocket;

  constructor(url: string, options: ClientOptions = {}) {
    const boardId = url.split("/").at(-1) ?? "";
    const shown = { ...makersHeaders(boardId), ...options.headers };
    this.#socket = new WebSocket(url, { ...options, headers: shown });
    this.#socket.on("error", () => {});
    this.#socket.on("message", (data: Buffer) => this.messages.push(readServerMessage(data)));
    this.upgraded = new Promise((resolve) => {
      this.#socket.on("upgrade", ({ headers }) => resolve(headers));
    });
    this.closed = new Promise((resolve) => {
      this.#socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  /** Rejects when the server does not take the socket. */
  async open(): Promise<this> {
    await once(this.#socket, "open");
    return this;
  }

  send(message: Uint8Array | string): void {
    this.#socket.send(message);
  }

  /** Sends one message in so many parts; where it has fewer bytes, the first ones are empty. */
  sendInParts(message: Uint8Array, parts: number): void {
    const nothing = new Uint8Array();
    for (let left = parts - 1; left > 0; left--) this.#socket.send(nothing, { fin: false });
    this.#socket.send(message);
  }

  /** How many messages of a type came in so far. */
  count(type: ServerMessage["type"]): number {
    return this.messages.filter((message) => message.type === type).length;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  [Symbol.dispose](): void {
    this.#socket.terminate();
  }
}
