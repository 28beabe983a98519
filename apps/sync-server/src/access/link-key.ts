import { randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";

const KEY_FILE = "link-key";
const KEY_BYTES = 32;

/**
 * The key that all links are derived from: the file `link-key` in the data folder, made when missing and
 * readable by this user only. Without it, all links of all boards are other ones.
 */
export async function readLinkKey(folder: string): Promise<Uint8Array> {
  const path = join(folder, KEY_FILE);
  await mkdir(folder, { recursive: true });
  try {
    await using file = await open(path, "wx", 0o600);
    const key = randomBytes(KEY_BYTES);
    await file.writeFile(`${key.toString("base64url")}\n`);
    await file.sync();
    return key;
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
  }
  const key = toLinkKey(await readFile(path, "utf8"));
  if (key) return key;
  throw new Error(
    `${path} holds no key. Put its backup back, or remove it: then all links change.`,
  );
}

/** A key of at least 32 bytes in base64url; null for anything else. */
export function toLinkKey(text: string): Uint8Array | null {
  const key = Buffer.from(text.trim(), "base64url");
  return key.length >= KEY_BYTES ? key : null;
}
