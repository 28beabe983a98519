import { messageType, syncType } from "@cojourney/journey-model/protocol";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { askAllMessage, presenceMessage, updateMessage } from "./board-content.ts";
import type { Contender } from "./contender.ts";
import { LeanSocket } from "./lean-socket.ts";

/** When somebody's edits, or presence messages, were sent: the n-th at `[n]`, by this process's clock in ms. */
export type SentAtMs = number[];

const fromServer = Symbol("fromServer");

export interface PersonOptions {
  readonly contender: Contender;
  readonly port: number;
  readonly board: string;
  /** What `Contender.admit` gave. */
  readonly headers: Readonly<Record<string, string>>;
  /** Extra bytes in every edit. */
  readonly padding?: string | undefined;
}

/**
 * Somebody who drags a card of their own about, over a real socket.
 *
 * Their document holds only that card; what others do is counted and not looked at.
 */
export class Person {
  readonly doc = new Y.Doc();
  readonly editsSentAtMs: SentAtMs = [];
  readonly presenceSentAtMs: SentAtMs = [];
  /** Resolves with the milliseconds from connecting until the whole board was here. */
  readonly synced: Promise<number>;
  readonly socket: LeanSocket;
  protected readonly options: PersonOptions;
  readonly #card = new Y.Map<unknown>();
  readonly #startedMs = performance.now();
  readonly #syncing = Promise.withResolvers<number>();

  constructor(options: PersonOptions) {
    this.options = options;
    const { contender, port, board, headers } = options;
    this.synced = this.#syncing.promise;
    this.socket = new LeanSocket({
      port,
      path: contender.path(board),
      headers,
      onMessage: (message) => this.#receive(message),
    });
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== fromServer) this.#say(updateMessage(update));
    });
  }

  /** Connects and waits until the board is here; a broadcaster has none. */
  async join(): Promise<this> {
    const { contender, board } = this.options;
    await this.socket.opened();
    for (const message of contender.greeting(board)) this.socket.send(message);
    this.#say(askAllMessage);
    if (contender.keepsDocuments) await this.synced;
    return this;
  }

  /** Puts the card on the board; the first edit of all. */
  takeCard(): void {
    this.editsSentAtMs.push(performance.now());
    this.doc.transact(() => {
      this.#card.set("place", this.#place(0));
      this.doc.getMap("cards").set(`dragged-${this.doc.clientID}`, this.#card);
    });
  }

  drag(): void {
    const n = this.editsSentAtMs.length;
    this.editsSentAtMs.push(performance.now());
    this.#card.set("place", this.#place(n));
  }

  point(): void {
    const n = this.presenceSentAtMs.length;
    this.presenceSentAtMs.push(performance.now());
    const state = `{"cursor":{"x":${n % 1440}.25,"y":${(n * 7) % 900}.5},"view":{"x":0,"y":0,"w":1440,"h":900},"n":${n}}`;
    this.#say(presenceMessage(this.doc.clientID, n + 1, state));
  }

  /** Sends what an own document made. */
  upload(update: Uint8Array): void {
    this.#say(updateMessage(update));
  }

  /** What came in of the document; the bytes are only valid during the call. */
  protected receiveDocument(_update: Uint8Array): void {}

  /** What came in of who is where; the bytes are only valid during the call. */
  protected receivePresence(_entries: Uint8Array): void {}

  protected apply(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, fromServer);
  }

  #place(n: number): object {
    const { padding } = this.options;
    const place = { journey: "journey-1", step: `step-${n % 14}`, lane: "doing", rank: "a0", n };
    return padding === undefined ? place : { ...place, padding };
  }

  #say(message: Uint8Array): void {
    const { contender, board } = this.options;
    this.socket.send(contender.wrap(board, message));
  }

  #receive(bytes: Uint8Array): void {
    const { contender } = this.options;
    const decoder = decoding.createDecoder(bytes);
    decoder.pos = contender.messageStart(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.awareness)
      return this.receivePresence(decoding.readVarUint8Array(decoder));
    if (type !== messageType.sync) return;
    const kind = decoding.readVarUint(decoder);
    if (kind === syncType.step1) return;
    if (kind === syncType.step2) this.#syncing.resolve(performance.now() - this.#startedMs);
    this.receiveDocument(decoding.readVarUint8Array(decoder));
  }
}
