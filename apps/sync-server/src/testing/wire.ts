import {
  type CommandMessage,
  ControlMessage,
  messageType,
  NoticeMessage,
  ResultMessage,
  syncType,
  WorkshopMessage,
} from "@cojourney/journey-model/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { z } from "zod";

/** What a client sends: one document message with these update bytes, unchecked. */
export function editMessage(update: Uint8Array, type: "step2" | "update" = "update"): Uint8Array {
  return syncMessage(syncType[type], update);
}

/** What a client sends to be told what it lacks. */
export const askMissing = (stateVector: Uint8Array = Uint8Array.of(0)): Uint8Array =>
  syncMessage(syncType.step1, stateVector);

export type ServerMessage =
  | { readonly type: "askMissing" | "missing" | "update"; readonly bytes: Uint8Array }
  | { readonly type: "presence"; readonly bytes: Uint8Array }
  | { readonly type: "saved"; readonly count: number }
  | { readonly type: "control"; readonly control: ControlMessage }
  | { readonly type: "result"; readonly result: ResultMessage }
  | { readonly type: "workshop"; readonly workshop: WorkshopMessage }
  | { readonly type: "notice"; readonly notice: NoticeMessage };

/** Reads what the server sends. Throws for what a server never sends. */
export function readServerMessage(message: Uint8Array): ServerMessage {
  const decoder = decoding.createDecoder(message);
  const type = decoding.readVarUint(decoder);
  if (type === messageType.saved) return { type: "saved", count: decoding.readVarUint(decoder) };
  if (type === messageType.control)
    return { type: "control", control: ControlMessage.parse(readJson(decoder)) };
  if (type === messageType.result)
    return { type: "result", result: ResultMessage.parse(readJson(decoder)) };
  if (type === messageType.workshop)
    return { type: "workshop", workshop: WorkshopMessage.parse(readJson(decoder)) };
  if (type === messageType.notice)
    return { type: "notice", notice: NoticeMessage.parse(readJson(decoder)) };
  if (type === messageType.awareness)
    return { type: "presence", bytes: decoding.readVarUint8Array(decoder) };
  if (type !== messageType.sync) throw new Error(`A server never sends type ${type}.`);
  const kind = (["askMissing", "missing", "update"] as const)[decoding.readVarUint(decoder)];
  if (!kind) throw new Error("A server never sends this sync type.");
  return { type: kind, bytes: decoding.readVarUint8Array(decoder) };
}

const readJson = (decoder: decoding.Decoder): unknown =>
  JSON.parse(decoding.readVarString(decoder));

/** What a client sends to ask something of the server. */
export function commandMessage(
  id: number,
  command: z.input<typeof CommandMessage>["command"],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.command);
  encoding.writeVarString(encoder, JSON.stringify({ id, command }));
  return encoding.toUint8Array(encoder);
}

/**
 * Twelve bytes that mute a Yjs document for good when applied: a deleted-content struct of length 0.
 *
 * One client (7), one struct at clock 0 in the root "met", content type 1 with length 0, no deletes.
 */
export const MUTE_UPDATE = Uint8Array.of(1, 1, 7, 0, 1, 1, 3, 0x6d, 0x65, 0x74, 0, 0);

function syncMessage(type: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}
