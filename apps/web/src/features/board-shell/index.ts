export { type BoardNotice, BoardNotices } from "#features/board-shell/BoardNotices.tsx";
export { BoardTopBar } from "#features/board-shell/BoardTopBar.tsx";
export { type NameAndColor, NameDialog } from "#features/board-shell/NameDialog.tsx";
export { SaveStatus } from "#features/board-shell/SaveStatus.tsx";
export type { BoardPerson } from "#features/board-shell/person.ts";
