import { MAX_MESSAGE_BYTES, messageType, syncType } from "@cojourney/journey-model/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { SentMessage } from "#sync/outbox.ts";
import { type PartLimits, splitUpdate } from "#sync/split-update.ts";

/** Told when a connection starts and for each document message that it sends. */
export interface SendCounter {
  onConnection(): void;
  onDocumentMessage(message: SentMessage): void;
}

/** Room for what stands in a message before the update. */
const HEAD_BYTES = 16;
/** Smaller parts than may be: the server answers others in between. */
const partLimits: PartLimits = {
  wantedBytes: MAX_MESSAGE_BYTES / 4,
  maxBytes: MAX_MESSAGE_BYTES - HEAD_BYTES,
};

/**
 * A WebSocket that counts the document messages it sends. The server acknowledges by that count,
 * since a Yjs state vector does not change when something is deleted. A message that is larger than
 * the server takes goes in parts, each counted.
 */
export function countingWebSocket(counter: SendCounter): typeof WebSocket {
  return class CountingWebSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      counter.onConnection();
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      const isDocument = data instanceof Uint8Array && isDocumentMessage(data);
      if (isDocument && data.length > MAX_MESSAGE_BYTES) {
        for (const part of partsOf(data)) this.#sendCounted(part);
      } else if (isDocument) this.#sendCounted(data);
      else super.send(data);
    }

    #sendCounted(message: Parameters<WebSocket["send"]>[0] & Uint8Array): void {
      counter.onDocumentMessage(readSent(message));
      super.send(message);
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

/** What is too large for one message. Only the last part of an answer is one: it is then that nothing is missing. */
function partsOf(message: Uint8Array): readonly Uint8Array<ArrayBuffer>[] {
  const { update, isAnswer } = readSent(message);
  const parts = splitUpdate(update, partLimits);
  return parts.map((part, i) =>
    encoding.encode((encoder) => {
      const isLast = i === parts.length - 1;
      encoding.writeVarUint(encoder, messageType.sync);
      encoding.writeVarUint(encoder, isAnswer && isLast ? syncType.step2 : syncType.update);
      encoding.writeVarUint8Array(encoder, part);
    }),
  );
}
