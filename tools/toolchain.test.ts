import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { installStamp } from "./toolchain.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cojourney-stamp-"));
  mkdirSync(path.join(folder, "apps/web/src"), { recursive: true });
  for (const file of ["package.json", "pnpm-lock.yaml", "apps/web/package.json"])
    writeFileSync(path.join(folder, file), "{}");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("asks for no install while nothing that matters to one has changed", () => {
  const before = installStamp(folder);
  writeFileSync(path.join(folder, "apps/web/src/page.tsx"), "changed");
  expect(installStamp(folder)).toBe(before);
});

test.each([
  "package.json",
  "pnpm-lock.yaml",
  "apps/web/package.json",
  "pnpm-workspace.yaml",
  ".npmrc",
])("asks for an install when %s has changed", (file) => {
  const before = installStamp(folder);
  writeFileSync(path.join(folder, file), "changed");
  expect(installStamp(folder)).not.toBe(before);
});
