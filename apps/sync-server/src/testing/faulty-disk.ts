import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("./faulty-disk.c", import.meta.url));

/** `full`: every write says that there is no space. `fsync`: every fsync fails with an I/O error. */
export type DiskFault = "full" | "fsync";

/** Why no faulty disk can be had here; null when one can. */
export function whyNoFaultyDisk(): string | null {
  if (process.platform !== "linux") return `on ${process.platform} no library is preloaded`;
  try {
    execFileSync("cc", ["--version"], { stdio: "ignore" });
    return null;
  } catch {
    return "there is no C compiler (cc)";
  }
}

/** A disk that fails on demand, beneath a real server process: the system's own calls return the errors. */
export class FaultyDisk implements AsyncDisposable {
  /** For the environment of the server's process. */
  readonly env: Readonly<Record<string, string>>;
  readonly #folder: string;

  static async open(): Promise<FaultyDisk> {
    const folder = await mkdtemp(join(tmpdir(), "cojourney-faults-"));
    const library = join(folder, "faulty-disk.so");
    execFileSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"]);
    return new FaultyDisk(folder, library);
  }

  private constructor(folder: string, library: string) {
    this.#folder = folder;
    this.env = { LD_PRELOAD: library, FAULTS: folder };
  }

  async begin(fault: DiskFault): Promise<void> {
    await writeFile(join(this.#folder, fault), "");
  }

  async end(fault: DiskFault): Promise<void> {
    await rm(join(this.#folder, fault));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }
}
