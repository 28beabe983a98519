/** Largest WebSocket message we accept, in bytes. A pasted image goes through upload, not through the log. */
export const MAX_MESSAGE_BYTES = 1_048_576;
/** Largest presence message we accept, in bytes. */
export const MAX_PRESENCE_BYTES = 1_024 * 4;
