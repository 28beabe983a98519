/** Extended result codes of SQLite: fsync of the file failed, or of its folder. */
const FSYNC_FAILED: ReadonlySet<number> = new Set([1_034, 1_290]);

/**
 * Whether an fsync failed. Linux then drops the pages it could not write and reports that once: SQLite
 * goes on as if they were there, and a later commit "succeeds" on top of what is lost. Only a fresh start,
 * which reads the file anew, knows what is on the disk.
 */
export function isFsyncFailure(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    "errcode" in cause &&
    typeof cause.errcode === "number" &&
    FSYNC_FAILED.has(cause.errcode)
  );
}
