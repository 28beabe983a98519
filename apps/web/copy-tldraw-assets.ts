/*
 * Copies tldraw's fonts, icons and translations to public/tldraw, so that no visitor's browser asks tldraw's own
 * server for them. Part of the build; the folder is not committed.
 */
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const source = path.dirname(fileURLToPath(import.meta.resolve("@tldraw/assets/package.json")));
const target = path.resolve(import.meta.dirname, "public/tldraw");

await rm(target, { recursive: true, force: true });
for (const folder of ["fonts", "icons", "translations", "embed-icons"])
  await cp(path.join(source, folder), path.join(target, folder), { recursive: true });
