import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Whether a reader by others is on this machine; tools/readers.mjs gets them and says so when it cannot. */
export function hasReader(program: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return folders.some((folder) => folder !== "" && existsSync(path.join(folder, program)));
}

/** Runs a program on a file with these bytes, put where `args` say FILE, and gives what it printed. Throws when it fails. */
export function readWith(
  program: string,
  args: readonly string[],
  bytes: Uint8Array,
  env: NodeJS.ProcessEnv = {},
): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), "cojourney-read-"));
  try {
    const file = path.join(folder, "file");
    writeFileSync(file, bytes);
    const placed = args.map((arg) => (arg === "FILE" ? file : arg));
    return execFileSync(program, placed, {
      env: { ...process.env, ...env },
      maxBuffer: 256 * 1024 * 1024,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
