import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What one client says about itself right now: cursor, selection. Gone when it leaves, never stored. */
export interface PresenceEntry {
  readonly clientId: number;
  /** Goes up with every change; receivers ignore an entry that is not newer. */
  readonly clock: number;
  /** JSON in UTF-8 as the client wrote it, passed on as it came; `null` says that it left. */
  readonly state: Uint8Array;
}

/** The state of a client that left. */
export const GONE = new TextEncoder().encode("null");

/** A presence state nests at most this deep; deeper ones are made to exhaust a stack somewhere. */
const MAX_STATE_DEPTH = 16;

/**
 * Reads an awareness update (y-protocols) without looking into the states. Throws for anything that is not
 * one; allocates by what is there.
 */
export function decodePresence(bytes: Uint8Array): readonly PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const entries: PresenceEntry[] = [];
  for (let entry = 0; entry < count; entry++) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    entries.push({ clientId, clock, state: readState(decoder) });
  }
  if (decoding.hasContent(decoder)) throw new Error("Bytes follow the last presence entry.");
  return entries;
}

/** Writes an awareness update (y-protocols). */
export function encodePresence(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint8Array(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

export const isGone = ({ state }: PresenceEntry): boolean =>
  state.length === GONE.length && state.every((byte, at) => byte === GONE[at]);

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Whether every receiver can parse the state and walk it without harm: null or a shallow object. */
export function isSoundState(state: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(utf8.decode(state));
    return typeof value === "object" && !Array.isArray(value) && isShallow(value, MAX_STATE_DEPTH);
  } catch {
    return false;
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1));
}

function readState(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos)
    throw new Error("A presence state ends too early.");
  return decoding.readUint8Array(decoder, length);
}
