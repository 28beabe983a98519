import {
  ControlMessage,
  messageType,
  NoticeMessage,
  syncType,
  WorkshopMessage,
} from "@cojourney/journey-model/protocol";
import * as decoding from "lib0/decoding";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { makersHeaders } from "#testing/made-boards.ts";

/** Sees what one connection of a client sends and is told, from outside. */
export interface ConnectionWatcher {
  /** A document message left, the `ordinal`th of its connection, from 1. */
  onSend?(ordinal: number, kind: "step2" | "update"): void;
  /** The server said that the first `count` are durable. */
  onSaved?(count: number): void;
  onOpen?(): void;
  /** Something came in. */
  onFrame?(frame: Uint8Array): void;
}

/**
 * Somebody with a stock `WebsocketProvider` of y-websocket, exactly as published.
 *
 * Tabs are kept from talking to each other, so that everything goes through the server. On a board that the
 * test made, they come in by its maker's key unless they show another one.
 */
export class StockClient implements Disposable {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Counts of the `saved` messages of the present connection, in order. */
  saved: number[] = [];
  /** What the server said about people and locks on the present connection, and to this client alone. */
  readonly controls: ControlMessage[] = [];
  readonly notices: NoticeMessage[] = [];
  /** What it was told of the workshop. */
  readonly workshops: WorkshopMessage[] = [];
  /** Document messages sent on the present connection. */
  sent = 0;

  constructor(
    boardsUrl: string,
    boardId: string,
    {
      doc = new Y.Doc(),
      watcher = {},
      headers = makersHeaders(boardId),
    }: {
      doc?: Y.Doc;
      watcher?: ConnectionWatcher;
      headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    this.doc = doc;
    this.provider = new WebsocketProvider(boardsUrl, boardId, doc, {
      WebSocketPolyfill: this.#watchedSocket(watcher, headers),
      disableBc: true,
      maxBackoffTime: 100,
    });
    this.provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
      const count = decoding.readVarUint(decoder);
      this.saved.push(count);
      watcher.onSaved?.(count);
    };
    this.provider.messageHandlers[messageType.control] = (_encoder, decoder) => {
      this.controls.push(ControlMessage.parse(JSON.parse(decoding.readVarString(decoder))));
    };
    this.provider.messageHandlers[messageType.workshop] = (_encoder, decoder) => {
      this.workshops.push(WorkshopMessage.parse(JSON.parse(decoding.readVarString(decoder))));
    };
    this.provider.messageHandlers[messageType.notice] = (_encoder, decoder) => {
      this.notices.push(NoticeMessage.parse(JSON.parse(decoding.readVarString(decoder))));
    };
  }

  get cards(): Y.Map<unknown> {
    return this.doc.getMap("cards");
  }

  /** Resolves when the client has what the server had. */
  async synced(): Promise<this> {
    if (!this.provider.synced)
      await new Promise<void>((resolve) => this.provider.once("sync", () => resolve()));
    return this;
  }

  /** Resolves when the server sent the client away for good. */
  closedForGood(): Promise<{ code: number; reason: string }> {
    return new Promise((resolve) => this.provider.once("closed", resolve));
  }

  /** Leaves; the document stays. */
  disconnect(): void {
    this.provider.destroy();
    this.provider.awareness.destroy();
  }

  [Symbol.dispose](): void {
    this.disconnect();
    this.doc.destroy();
  }

  /** Node's WebSocket takes headers besides what browsers know, which is how a program shows its token. */
  #watchedSocket(
    watcher: ConnectionWatcher,
    headers: Readonly<Record<string, string>>,
  ): typeof WebSocket {
    const onOpen = () => {
      this.saved = [];
      this.sent = 0;
      watcher.onOpen?.();
    };
    const onSend = (message: unknown) => {
      if (!(message instanceof Uint8Array) || message[0] !== messageType.sync) return;
      if (message[1] === syncType.step1) return;
      this.sent++;
      watcher.onSend?.(this.sent, message[1] === syncType.step2 ? "step2" : "update");
    };
    const onMessage = ({ data }: MessageEvent<unknown>) => {
      if (data instanceof ArrayBuffer) watcher.onFrame?.(new Uint8Array(data));
    };
    return class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the browser's types know no headers
        super(url, { protocols, headers } as unknown as string[]);
        this.addEventListener("open", onOpen);
        this.addEventListener("message", onMessage);
      }

      override send(message: Parameters<WebSocket["send"]>[0]): void {
        onSend(message);
        super.send(message);
      }
    };
  }
}
