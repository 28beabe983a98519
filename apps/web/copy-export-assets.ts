/*
 * Copies the fonts and programs that exports need to public/export, where the worker that makes files asks for
 * them. Part of the build; the folder is not committed.
 */
import { cp, mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { assetFiles } from "@cojourney/journey-export/assets";

const target = path.resolve(import.meta.dirname, "public/export");
/** They come with packages of journey-export, which alone knows where those are. */
const { resolve } = createRequire(import.meta.resolve("@cojourney/journey-export"));

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const [name, file] of assetFiles) await cp(resolve(file), path.join(target, name));
