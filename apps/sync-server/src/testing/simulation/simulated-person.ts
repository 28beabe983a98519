import { messageType, type ControlMessage } from "@cojourney/journey-model/protocol";
import * as encoding from "lib0/encoding";
import { decodePresence, encodePresence, isGone } from "#core/presence-entries.ts";
import { Participant } from "#testing/participant.ts";
import { readServerMessage } from "#testing/wire.ts";

/** Somebody with a board, who also shows where they are and sees where others are. */
export class SimulatedPerson extends Participant {
  /** Who stands behind each client id, as they themselves say. */
  readonly seen = new Map<number, { readonly by: unknown; readonly clock: number }>();
  /** Who is here by which client ids, as the server says. */
  readonly roster = new Map<string, readonly number[]>();
  #clock = 0;

  /** Says who they are, under their own client id or that of somebody else. */
  show(clientId = this.doc.clientID): void {
    const state = new TextEncoder().encode(JSON.stringify({ by: this.name }));
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageType.awareness);
    encoding.writeVarUint8Array(
      encoder,
      encodePresence([{ clientId, clock: ++this.#clock, state }]),
    );
    if (this.isOnline) this.outbox.push(encoding.toUint8Array(encoder));
  }

  override goOffline(): void {
    super.goOffline();
    this.seen.clear();
    this.roster.clear();
  }

  override receiveOne(): void {
    const [bytes] = this.inbox;
    const message = bytes && readServerMessage(bytes);
    if (message?.type === "presence") this.#see(message.bytes);
    if (message?.type === "control") this.#hear(message.control);
    super.receiveOne();
  }

  #hear(control: ControlMessage): void {
    if (control.type === "locks") return;
    if (control.type === "state") this.roster.clear();
    else for (const id of control.gone) this.roster.delete(id);
    for (const { id, clientIds } of control.people) this.roster.set(id, clientIds);
  }

  #see(bytes: Uint8Array): void {
    for (const entry of decodePresence(bytes)) {
      const known = this.seen.get(entry.clientId);
      if (isGone(entry)) this.seen.delete(entry.clientId);
      else if (!known || known.clock < entry.clock) {
        const { by } = JSON.parse(new TextDecoder().decode(entry.state));
        this.seen.set(entry.clientId, { by, clock: entry.clock });
      }
    }
  }
}
