import {
  messageType,
  syncType,
  type ControlMessage,
  type NoticeMessage,
  type ResultMessage,
  type WorkshopMessage,
} from "@cojourney/journey-model/protocol";
import * as encoding from "lib0/encoding";
import { encodePresence, type PresenceEntry } from "./presence-entries.ts";

/** Asks a client for everything that a document with this state vector lacks. */
export const askMissingMessage = (stateVector: Uint8Array): Uint8Array =>
  syncMessage(syncType.step1, stateVector);

/** Answers a client's question with everything that it lacked. */
export const missingMessage = (update: Uint8Array): Uint8Array =>
  syncMessage(syncType.step2, update);

/** Passes on what others did. */
export const updateMessage = (update: Uint8Array): Uint8Array =>
  syncMessage(syncType.update, update);

/** Says that a client's first `count` document messages on this connection are durable. */
export function savedMessage(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.saved);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

/** Tells who is where; without entries it says nothing, and a client still hears that we are here. */
export function presenceMessage(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.awareness);
  encoding.writeVarUint8Array(encoder, encodePresence(entries));
  return encoding.toUint8Array(encoder);
}

/** Tells who is here and what is locked. */
export const controlMessage = (control: ControlMessage): Uint8Array =>
  jsonMessage(messageType.control, control);

/** Answers a command. */
export const resultMessage = (result: ResultMessage): Uint8Array =>
  jsonMessage(messageType.result, result);

/** Tells what goes on in the workshop. */
export const workshopMessage = (message: WorkshopMessage): Uint8Array =>
  jsonMessage(messageType.workshop, message);

/** Tells one client what only it needs to know. */
export const noticeMessage = (notice: NoticeMessage): Uint8Array =>
  jsonMessage(messageType.notice, notice);

function jsonMessage(type: number, value: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  encoding.writeVarString(encoder, JSON.stringify(value));
  return encoding.toUint8Array(encoder);
}

function syncMessage(type: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.sync);
  encoding.writeVarUint(encoder, type);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}
