import { messageType, syncType } from "@cojourney/journey-model/protocol";
import * as decoding from "lib0/decoding";
import type { SentMessage } from "#sync/outbox.ts";

/** Told when a connection starts and for each document message that it sends. */
export interface SendCounter {
  onConnection(): void;
  onDocumentMessage(message: SentMessage): void;
}

/**
 * A WebSocket that counts the document messages it sends. The server acknowledges by that count,
 * since a Yjs state vector does not change when something is deleted.
 */
export function countingWebSocket(counter: SendCounter): typeof WebSocket {
  return class CountingWebSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      counter.onConnection();
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      if (data instanceof Uint8Array && isDocumentMessage(data))
        counter.onDocumentMessage(readSent(data));
      super.send(data);
    }
  };
}

/** Whether these bytes carry changes: a sync step 2 or an update. Both numbers are one-byte varints. */
export function isDocumentMessage(message: Uint8Array): boolean {
  const [type, kind] = message;
  return type === messageType.sync && (kind === syncType.step2 || kind === syncType.update);
}

/** The change in a document message: after the type and the kind comes the update, with its length. */
function readSent(message: Uint8Array): SentMessage {
  const update = decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2)));
  return { update, isAnswer: message[1] === syncType.step2 };
}
