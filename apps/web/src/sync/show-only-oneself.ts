import { messageType } from "@cojourney/journey-model/protocol";
import * as encoding from "lib0/encoding";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import type { WebsocketProvider } from "y-websocket";

/* oxlint-disable no-underscore-dangle -- the provider offers no other way to its own handler */
/**
 * Sends what this person shows of themselves, and nothing else. The stock provider also sends back all that
 * it hears of others, which among two hundred people is most of the traffic.
 */
export function showOnlyOneself(provider: WebsocketProvider): void {
  const { awareness } = provider;
  awareness.off("update", provider._awarenessUpdateHandler);
  provider._awarenessUpdateHandler = (changes, origin) => {
    const ids = [...changes.added, ...changes.updated, ...changes.removed];
    if (origin === provider || !ids.includes(awareness.clientID)) return;
    if (!provider.wsconnected || !provider.ws) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]));
    provider.ws.send(encoding.toUint8Array(encoder));
  };
  awareness.on("update", provider._awarenessUpdateHandler);
}
/* oxlint-enable no-underscore-dangle */
