import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { assetFiles } from "#assets.ts";

const { resolve } = createRequire(import.meta.url);

/** Reads an asset where it lies in node_modules: what Node hands to `runExport`. */
export async function readAsset(name: string): Promise<Uint8Array> {
  const file = assetFiles.get(name);
  if (file === undefined) throw new Error(`There is no asset called ${name}.`);
  return await readFile(resolve(file));
}
