export {
  BoardLink,
  BoardLinks,
  BoardPeople,
  BoardPerson,
  BoardSession,
  ChangeLink,
  JoinBoard,
} from "#protocol/access.ts";
export {
  BoardCommand,
  CommandMessage,
  CommandRefusal,
  Introduction,
  ResultMessage,
  WorkshopRequest,
} from "#protocol/command.ts";
export { ControlMessage, Lock, PersonHere } from "#protocol/control.ts";
export { EditRefusal, NoticeMessage } from "#protocol/notice.ts";
export {
  KEPT_LABEL_MAX_LENGTH,
  KeepState,
  KeptReason,
  KeptState,
  KeptStates,
} from "#protocol/kept-state.ts";
export { NAME_MAX_GRAPHEMES, toPlainName } from "#protocol/person-name.ts";
export { LockGroup } from "#entities/lock-group.ts";
export { Role } from "#entities/role.ts";
export {
  BoardSummary,
  CreateBoard,
  type CreateBoardBody,
  HttpRefusal,
  NewBoard,
} from "#protocol/boards.ts";
export { closeCode } from "#protocol/close-codes.ts";
export {
  MAX_MESSAGE_BYTES,
  MAX_PRESENCE_BYTES,
  MAX_PRESENCE_STATE_BYTES,
} from "#protocol/limits.ts";
export { WorkshopMessage } from "#protocol/workshop.ts";
export { messageType, syncType } from "#protocol/message-types.ts";
