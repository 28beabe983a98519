import { openReplica, perform, type Action, type Replica } from "@cojourney/journey-model/testing";
import * as Y from "yjs";
import { askMissing, editMessage, readServerMessage } from "#testing/wire.ts";

/** What a provider passes as the origin of what it heard, so as not to send it back. */
const fromServer = Symbol("fromServer");

/**
 * Somebody with the journey model and a provider that does what y-websocket's does, message by message,
 * so that a simulation decides when each of them travels.
 */
export class Participant {
  readonly name: string;
  /** Messages on their way to the server, in order. */
  readonly outbox: Uint8Array[] = [];
  /** Messages on their way here, in order. */
  readonly inbox: Uint8Array[] = [];
  isOnline = false;
  replica: Replica;

  constructor(name: string, clientId: number) {
    this.name = name;
    this.replica = this.#openTab(clientId);
  }

  get doc(): Y.Doc {
    return this.replica.journey.doc;
  }

  act(action: Action): void {
    perform(this.replica, action);
  }

  goOnline(): void {
    this.isOnline = true;
    this.outbox.push(askMissing(Y.encodeStateVector(this.doc)));
  }

  /** What is on its way either way is lost. */
  goOffline(): void {
    this.isOnline = false;
    this.outbox.length = 0;
    this.inbox.length = 0;
  }

  /** Reloads the page: a new client id, and the device's copy of the board before or after connecting. */
  reload(clientId: number, isDeviceSlow: boolean): void {
    const stored = Y.encodeStateAsUpdate(this.doc);
    this.goOffline();
    this.replica = this.#openTab(clientId);
    if (isDeviceSlow) this.goOnline();
    Y.applyUpdate(this.doc, stored, "device");
    if (!isDeviceSlow) this.goOnline();
  }

  /** Drops the device's copy of the board, which was replaced. */
  startAnew(clientId: number): void {
    this.goOffline();
    this.replica = this.#openTab(clientId);
  }

  /** Takes in the next message, as y-websocket does. */
  receiveOne(): void {
    const bytes = this.inbox.shift();
    if (!bytes) return;
    const message = readServerMessage(bytes);
    if (message.type === "askMissing")
      this.outbox.push(editMessage(Y.encodeStateAsUpdate(this.doc, message.bytes), "step2"));
    else if (message.type === "missing" || message.type === "update")
      Y.applyUpdate(this.doc, message.bytes, fromServer);
  }

  #openTab(clientId: number): Replica {
    const replica = openReplica(`${this.name}${clientId}-`, clientId, Uint8Array.of(0, 0));
    replica.journey.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== fromServer && this.isOnline) this.outbox.push(editMessage(update));
    });
    return replica;
  }
}
