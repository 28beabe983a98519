import { unzlibSync } from "fflate";

const WOFF_SIGNATURE = 0x774f4646;
const WOFF_HEADER_BYTES = 44;
const WOFF_ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

/**
 * Unpacks a WOFF 1.0 font (https://www.w3.org/TR/WOFF/) into the TrueType file that it was made of. Throws
 * for anything else: the fonts come with this package.
 */
export function woffToSfnt(woff: Uint8Array): Uint8Array<ArrayBuffer> {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== WOFF_SIGNATURE) throw new Error("This is no WOFF font.");
  const tables = from.getUint16(12);
  const sfnt = new Uint8Array(from.getUint32(16));
  const to = new DataView(sfnt.buffer);
  const entrySelector = Math.floor(Math.log2(tables));
  const searchRange = 2 ** entrySelector * 16;
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, tables);
  to.setUint16(6, searchRange);
  to.setUint16(8, entrySelector);
  to.setUint16(10, tables * 16 - searchRange);
  let offset = SFNT_HEADER_BYTES + tables * SFNT_ENTRY_BYTES;
  for (let i = 0; i < tables; i++) {
    const entry = WOFF_HEADER_BYTES + i * WOFF_ENTRY_BYTES;
    const [start, packedBytes, bytes] = [4, 8, 12].map((at) => from.getUint32(entry + at));
    if (start === undefined || packedBytes === undefined || bytes === undefined) continue;
    const stored = woff.subarray(start, start + packedBytes);
    sfnt.set(packedBytes < bytes ? unzlibSync(stored) : stored, offset);
    const record = SFNT_HEADER_BYTES + i * SFNT_ENTRY_BYTES;
    to.setUint32(record, from.getUint32(entry));
    to.setUint32(record + 4, from.getUint32(entry + 16));
    to.setUint32(record + 8, offset);
    to.setUint32(record + 12, bytes);
    // Tables begin at multiples of four.
    offset += Math.ceil(bytes / 4) * 4;
  }
  return sfnt;
}
