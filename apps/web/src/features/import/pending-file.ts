/** A file that was chosen on the way to a board that was made for it. */
let pending: { readonly boardId: string; readonly file: File } | null = null;

/** Keeps a file for the board that is opened next, for as long as this page lives. */
export function setPendingFile(boardId: string, file: File): void {
  pending = { boardId, file };
}

/** The file that waits for this board. */
export function pendingFile(boardId: string): File | null {
  return pending?.boardId === boardId ? pending.file : null;
}

/** Somebody saw what is in it, and took it or not. */
export function forgetPendingFile(): void {
  pending = null;
}
