import {
  CommandMessage,
  MAX_PRESENCE_BYTES,
  messageType,
  syncType,
} from "@cojourney/journey-model/protocol";
import * as decoding from "lib0/decoding";
import { decodePresence, type PresenceEntry } from "./presence-entries.ts";

/** A message from a client, its outer form checked. The bytes inside an edit are not. */
export type Frame =
  /** `clients` is how many client ids the state vector names; what is too many depends on the board. */
  | { readonly type: "askMissing"; readonly stateVector: Uint8Array; readonly clients: number }
  | { readonly type: "edit"; readonly isFullAnswer: boolean; readonly update: Uint8Array }
  | { readonly type: "presence"; readonly entries: readonly PresenceEntry[] }
  | { readonly type: "askPresence" }
  | { readonly type: "command"; readonly message: CommandMessage };

/** Not of the protocol. The reason is what its sender reads when its socket closes: at most 123 bytes. */
export interface FrameRefused {
  readonly type: "FrameRefused";
  readonly reason: string;
}

/** Reads one WebSocket message of the y-websocket protocol; refuses what a stock client would not send. */
export function decodeFrame(message: Uint8Array): Frame | FrameRefused {
  const decoder = decoding.createDecoder(message);
  try {
    const frame = readFrame(decoder);
    if (decoding.hasContent(decoder)) throw new Misfit("Bytes follow the end of the message.");
    return frame;
  } catch (cause) {
    const reason = cause instanceof Misfit ? cause.message : "The message is cut short or garbled.";
    return { type: "FrameRefused", reason };
  }
}

/** Leaves the decoder from any depth, as lib0 does with its own errors. */
class Misfit extends Error {}

function readFrame(decoder: decoding.Decoder): Frame {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case messageType.sync:
      return readSync(decoder);
    case messageType.awareness:
      return { type: "presence", entries: readPresence(decoder) };
    case messageType.queryAwareness:
      return { type: "askPresence" };
    case messageType.command:
      return { type: "command", message: readCommand(decoder) };
    default:
      throw new Misfit(`Message type ${type} is unknown.`);
  }
}

function readSync(decoder: decoding.Decoder): Frame {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case syncType.step1:
      return readQuestion(readBytes(decoder));
    case syncType.step2:
      return { type: "edit", isFullAnswer: true, update: readBytes(decoder) };
    case syncType.update:
      return { type: "edit", isFullAnswer: false, update: readBytes(decoder) };
    default:
      throw new Misfit(`Sync message type ${type} is unknown.`);
  }
}

function readPresence(decoder: decoding.Decoder): readonly PresenceEntry[] {
  const bytes = readBytes(decoder);
  if (bytes.length > MAX_PRESENCE_BYTES)
    throw new Misfit(`Presence of ${bytes.length} bytes is over ${MAX_PRESENCE_BYTES}.`);
  return decodePresence(bytes);
}

/** An agenda of a whole day with all its notes, or a vote on every card of a large board. */
const MAX_COMMAND_BYTES = 262_144;

const utf8 = new TextDecoder("utf-8", { fatal: true });

function readCommand(decoder: decoding.Decoder): CommandMessage {
  const bytes = readBytes(decoder);
  if (bytes.length > MAX_COMMAND_BYTES) throw new Misfit("The command is too long.");
  const command = CommandMessage.safeParse(JSON.parse(utf8.decode(bytes)));
  return command.success ? command.data : misfit("There is no such command.");
}

const misfit = (reason: string): never => {
  throw new Misfit(reason);
};

function readQuestion(stateVector: Uint8Array): Frame {
  const decoder = decoding.createDecoder(stateVector);
  const clients = decoding.readVarUint(decoder);
  if (clients > stateVector.length / 2)
    throw new Misfit(`A state vector of ${clients} entries is announced, fewer follow.`);
  for (let entry = 0; entry < clients; entry++) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
  }
  if (decoding.hasContent(decoder)) throw new Misfit("The state vector is too long.");
  return { type: "askMissing", stateVector, clients };
}

/** lib0 makes the view without looking at the end of the message; ours stays inside it. */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos)
    throw new Misfit(`${length} bytes are announced, fewer follow.`);
  return decoding.readUint8Array(decoder, length);
}
