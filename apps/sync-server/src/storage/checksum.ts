import { crc32 } from "node:zlib";

/**
 * CRC-32 of stored bytes and of the place they belong to, so that a row in the wrong place fails too.
 *
 * It finds bits that flipped on the disk; it is no protection against somebody who writes to the file.
 */
export function checksumOf(
  kind: "row" | "snapshot",
  boardId: string,
  generation: number,
  seq: number,
  bytes: Uint8Array,
): number {
  return crc32(bytes, crc32(`${kind}/${boardId}/${generation}/${seq}`));
}

/** The same for a kept state, which belongs to no place in the log. */
export const checksumOfKept = (boardId: string, id: string, bytes: Uint8Array): number =>
  crc32(bytes, crc32(`kept/${boardId}/${id}`));
