import type { ByteReader } from "./byte-reader.ts";
import { refuse } from "./refusal.ts";

/** Arrays and objects within each other, at most; a deeper value is made to exhaust a stack somewhere. */
const MAX_VALUE_DEPTH = 16;

/** Keys that reach an object's prototype when somebody assigns by them. */
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Passes over a key, and refuses the ones that are traps. */
export function skipKey(reader: ByteReader): void {
  reader.skipText();
  const length = reader.pos - reader.textStart;
  if (length === 9 || length === 11) checkKey(reader.lastText());
}

/** Reads a key, and refuses the ones that are traps. */
export function readKey(reader: ByteReader): string {
  const key = reader.text();
  checkKey(key);
  return key;
}

/** Passes over a value in lib0's "any" encoding. */
export function skipAny(reader: ByteReader, depth = 0): void {
  const tag = reader.byte();
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      return reader.skipVarInt();
    case 124:
      return reader.skip(4);
    case 123:
      return reader.skip(8);
    case 119:
      return void reader.skipText();
    case 118:
      return skipObject(reader, depth + 1);
    case 117:
      return skipArray(reader, depth + 1);
    case 116:
      return reader.skip(reader.count(1));
    default:
      // 122 is a bigint: no board holds one, and every JSON writer throws at it.
      return refuse("ValueUnknown");
  }
}

/** Passes over a text that is JSON. */
export function skipJson(reader: ByteReader): void {
  checkJson(reader.text());
}

/** Passes over one entry of a JSON list, in which Yjs writes a missing value as a bare word. */
export function skipJsonEntry(reader: ByteReader): void {
  const text = reader.text();
  if (text !== "undefined") checkJson(text);
}

function checkJson(text: string): void {
  if (isDeeperThan(text, MAX_VALUE_DEPTH)) refuse("ValueTooDeep");
  checkKeys(parseJson(text));
}

function skipObject(reader: ByteReader, depth: number): void {
  if (depth > MAX_VALUE_DEPTH) refuse("ValueTooDeep");
  for (let count = reader.count(2); count > 0; count--) {
    skipKey(reader);
    skipAny(reader, depth);
  }
}

function skipArray(reader: ByteReader, depth: number): void {
  if (depth > MAX_VALUE_DEPTH) refuse("ValueTooDeep");
  for (let count = reader.count(1); count > 0; count--) skipAny(reader, depth);
}

/** Counts brackets outside of strings, before anything is parsed. */
function isDeeperThan(json: string, limit: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (isInString && character === "\\") at++;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    if (depth > limit) return true;
  }
  return false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("JsonMalformed");
  }
}

function checkKeys(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    checkKey(key);
    checkKeys(inner);
  }
}

function checkKey(key: string): void {
  if (forbiddenKeys.has(key)) refuse("KeyForbidden");
}
