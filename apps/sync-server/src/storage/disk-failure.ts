/** Extended result codes of SQLite: fsync of the file failed, or of its folder. */
const FSYNC_FAILED: ReadonlySet<number> = new Set([1_034, 1_290]);
const DISK_FULL = 13;

/**
 * Whether an fsync failed. Linux then drops the pages it could not write and reports that once: SQLite
 * goes on as if they were there, and a later commit "succeeds" on top of what is lost. Only a fresh start,
 * which reads the file anew, knows what is on the disk.
 */
export function isFsyncFailure(cause: unknown): boolean {
  const code = sqliteCode(cause);
  return code !== null && FSYNC_FAILED.has(code);
}

/** Whether there was no room for what was written. */
export function isDiskFull(cause: unknown): boolean {
  return sqliteCode(cause) === DISK_FULL;
}

/** The extended result code; null for what SQLite did not throw. */
function sqliteCode(cause: unknown): number | null {
  return cause instanceof Error && "errcode" in cause && typeof cause.errcode === "number"
    ? cause.errcode
    : null;
}
