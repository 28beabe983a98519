export { BoardSummary, CreateBoard, HttpRefusal } from "#protocol/boards.ts";
export { closeCode } from "#protocol/close-codes.ts";
export { MAX_MESSAGE_BYTES, MAX_PRESENCE_BYTES } from "#protocol/limits.ts";
export { messageType, syncType } from "#protocol/message-types.ts";
