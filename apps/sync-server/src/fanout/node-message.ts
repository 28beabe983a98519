import { NoticeMessage, PersonHere } from "@cojourney/journey-model/protocol";
import { Reaction } from "@cojourney/journey-model/workshop";
import * as encoding from "lib0/encoding";
import { z } from "zod";
import type { PeerWord, WorkshopWord } from "#core/fanout.ts";
import { ByteReader } from "#core/guard/byte-reader.ts";
import { decodePresence, encodePresence } from "#core/presence-entries.ts";
import type { LogPlace } from "#core/update-log.ts";

/** What servers send each other about a board. */
export type NodeMessage =
  /** Committed at this place. Whoever misses it finds it in the log. */
  | { readonly type: "row"; readonly place: LogPlace; readonly update: Uint8Array }
  | PeerWord
  | WorkshopWord
  | { readonly type: "whoIsThere" }
  /** Nobody is connected there any more. */
  | { readonly type: "left" }
  /** Look at the log's head. */
  | { readonly type: "look" };

/** A row that is larger than this is not sent along: "look" is sent instead. */
export const MAX_ROW_BYTES = 8 * 1_048_576;
/** Anything larger is not of ours. */
const MAX_NODE_MESSAGE_BYTES = MAX_ROW_BYTES + 1_024;

const types = [
  "row",
  "presence",
  "people",
  "whoIsThere",
  "left",
  "look",
  "workshopChanged",
  "reaction",
  "notice",
] as const;
const People = z.array(PersonHere).max(10_000);
const Shown = z.object({ personId: z.string().max(64), reaction: Reaction });

export function encodeNodeMessage(nodeId: string, message: NodeMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, nodeId);
  encoding.writeVarUint(encoder, types.indexOf(message.type));
  if (message.type === "row") {
    encoding.writeVarUint(encoder, message.place.generation);
    encoding.writeVarUint(encoder, message.place.seq);
    encoding.writeUint8Array(encoder, message.update);
  } else if (message.type === "presence")
    encoding.writeUint8Array(encoder, encodePresence(message.entries));
  else if (message.type === "people") writeJson(encoder, message.people);
  else if (message.type === "notice") writeJson(encoder, message.notice);
  else if (message.type === "reaction") {
    const { personId, reaction } = message;
    writeJson(encoder, { personId, reaction });
  }
  return encoding.toUint8Array(encoder);
}

/** Null for anything that `encodeNodeMessage` did not write: it comes from our own servers, and bits still flip. */
export function decodeNodeMessage(
  bytes: Uint8Array,
): { readonly nodeId: string; readonly message: NodeMessage } | null {
  if (bytes.length > MAX_NODE_MESSAGE_BYTES) return null;
  try {
    const reader = new ByteReader(bytes);
    const nodeId = reader.text();
    const message = readMessage(types[reader.varUint()], reader);
    return message && { nodeId, message };
  } catch {
    return null;
  }
}

function readMessage(
  type: (typeof types)[number] | undefined,
  reader: ByteReader,
): NodeMessage | null {
  switch (type) {
    case "row": {
      const place = { generation: reader.varUint(), seq: reader.varUint() };
      return { type, place, update: restOf(reader) };
    }
    case "presence":
      return { type, entries: decodePresence(restOf(reader)) };
    case "people":
      return { type, people: People.parse(readJson(reader)) };
    case "reaction":
      return { type, ...Shown.parse(readJson(reader)) };
    case "notice":
      return { type, notice: NoticeMessage.parse(readJson(reader)) };
    case "whoIsThere":
    case "left":
    case "look":
    case "workshopChanged":
      return reader.left === 0 ? { type } : null;
    case undefined:
      return null;
  }
}

const writeJson = (encoder: encoding.Encoder, value: unknown): void =>
  encoding.writeUint8Array(encoder, new TextEncoder().encode(JSON.stringify(value)));

const readJson = (reader: ByteReader): unknown =>
  JSON.parse(new TextDecoder().decode(restOf(reader)));

/** A copy: the bytes may lie in a buffer that the network reads into again. */
const restOf = (reader: ByteReader): Uint8Array => reader.bytes.slice(reader.pos);
