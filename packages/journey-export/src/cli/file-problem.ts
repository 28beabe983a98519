const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "you may not",
  EEXIST: "it is a file, not a folder",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is a file, not a folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk can only be read",
};

/** Why the system would not read or write a file, in words. */
export function fileProblem(verb: "read" | "write", file: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return `Cannot ${verb} ${file}: ${reason}.`;
}
