/** Largest WebSocket message we accept, in bytes. A pasted image goes through upload, not through the log. */
export const MAX_MESSAGE_BYTES = 1_048_576;
/** Largest presence message, in bytes: a stock client sends back what it hears about everybody. */
export const MAX_PRESENCE_BYTES = 65_536;
/** Largest state that somebody shows of themselves, in bytes. */
export const MAX_PRESENCE_STATE_BYTES = 1_024;
