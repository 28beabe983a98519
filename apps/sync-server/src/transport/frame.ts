/** A message as a server writes it to a WebSocket: one chunk, or its head and the message where copying costs. */
export type Frame = readonly Uint8Array[];

/** From so many bytes on a message is written from where it is. */
const COPY_BYTES = 16_384;
const FINAL_BINARY = 0x82;

/**
 * Puts the head before a message. Servers do not mask, so one frame does for everybody who gets it.
 *
 * Everything here is sent whole and uncompressed, which is what makes a head of fixed bits possible.
 */
export function toFrame(message: Uint8Array): Frame {
  const headLength = message.length < 126 ? 2 : message.length < 65_536 ? 4 : 10;
  const isCopied = message.length < COPY_BYTES;
  const start = Buffer.allocUnsafe(isCopied ? headLength + message.length : headLength);
  start[0] = FINAL_BINARY;
  if (headLength === 2) start[1] = message.length;
  else if (headLength === 4) {
    start[1] = 126;
    start.writeUInt16BE(message.length, 2);
  } else {
    start[1] = 127;
    start.writeBigUInt64BE(BigInt(message.length), 2);
  }
  if (!isCopied) return [start, message];
  start.set(message, headLength);
  return [start];
}

/** How many bytes a frame takes on the wire. */
export const frameLength = (frame: Frame): number =>
  frame.reduce((total, { length }) => total + length, 0);
