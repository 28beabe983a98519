import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Writes client ids as a count and that many varints; none is the single byte 0, the column's default. */
export function retiredToBytes(clients: readonly number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients.length);
  for (const client of clients) encoding.writeVarUint(encoder, client);
  return encoding.toUint8Array(encoder);
}

/** Reads what `retiredToBytes` wrote. Throws for anything else. */
export function bytesToRetired(bytes: Uint8Array): readonly number[] {
  const decoder = decoding.createDecoder(bytes);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => decoding.readVarUint(decoder));
}
