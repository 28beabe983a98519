import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, toolEnv } from "./toolchain.mjs";

/** A file that must be refused (or, without a rule, must not be). Planted in a copy, never in the work tree. */
interface Plant {
  readonly file: string;
  readonly code: string;
  readonly rule?: string;
  /** Part of what the refusal says. */
  readonly says?: string;
}

/** What we read of oxlint's JSON. */
interface LintReport {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly help?: string;
    readonly filename: string;
  }[];
}

const model = "packages/journey-model/src";
const exporter = "packages/journey-export/src";
const server = "apps/sync-server/src";
const web = "apps/web/src";
const imports = "eslint(no-restricted-imports)";
const globals = "eslint(no-restricted-globals)";

const refusals: readonly Plant[] = [
  { file: `${model}/entities/p1.ts`, code: 'import "yjs";', rule: imports, says: "bottom layer" },
  {
    file: `${model}/entities/p2.ts`,
    code: 'export { a } from "#lanes/a.ts";',
    rule: imports,
    says: "bottom layer",
  },
  {
    file: `${model}/entities/p3.ts`,
    code: 'export const a = () => import("react");',
    rule: imports,
  },
  {
    file: `${model}/entities/p4.ts`,
    code: 'import "../document/a.ts";',
    rule: "import(no-relative-parent-imports)",
  },
  { file: `${model}/entities/p5.ts`, code: "setTimeout(() => {}, 1);", rule: globals },
  {
    file: `${model}/frameworks/p1.ts`,
    code: 'import "#document/a.ts";',
    rule: imports,
    says: "plain data",
  },
  {
    file: `${model}/lanes/p1.ts`,
    code: 'import "#commands/a.ts";',
    rule: imports,
    says: "plain data",
  },
  {
    file: `${model}/document/p1.ts`,
    code: 'import "#commands/a.ts";',
    rule: imports,
    says: "belongs in commands/",
  },
  { file: `${model}/document/p2.ts`, code: 'import "node:fs";', rule: imports },
  {
    file: `${model}/commands/p1.ts`,
    code: 'import "#layout/a.ts";',
    rule: imports,
    says: "intent",
  },
  { file: `${model}/commands/p2.ts`, code: 'import "ws";', rule: imports },
  {
    file: `${model}/layout/p1.ts`,
    code: 'import "yjs";',
    rule: imports,
    says: "never a Yjs document",
  },
  {
    file: `${model}/layout/p2.ts`,
    code: 'import { a } from "#document/a.ts"; a();',
    rule: imports,
  },
  {
    file: `${model}/protocol/p1.ts`,
    code: 'import "yjs";',
    rule: imports,
    says: "no document and no commands",
  },
  { file: `${model}/protocol/p2.ts`, code: 'import "#commands/a.ts";', rule: imports },
  { file: `${model}/sample/p1.ts`, code: 'import "react";', rule: imports },
  {
    file: `${server}/core/p1.ts`,
    code: 'import "#storage/a.ts";',
    rule: imports,
    says: "does no I/O",
  },
  { file: `${server}/core/p2.ts`, code: 'import "#transport/a.ts";', rule: imports },
  { file: `${server}/core/p3.ts`, code: 'import "ws";', rule: imports },
  { file: `${server}/core/p4.ts`, code: 'import "fastify";', rule: imports },
  { file: `${server}/core/p5.ts`, code: 'import "node:fs";', rule: imports },
  {
    file: `${server}/storage/p1.ts`,
    code: 'import "#transport/a.ts";',
    rule: imports,
    says: "knows no sockets",
  },
  {
    file: `${server}/transport/p1.ts`,
    code: 'import "#storage/a.ts";',
    rule: imports,
    says: "carries bytes",
  },
  {
    file: `${server}/workshop/p1.ts`,
    code: 'import "#transport/a.ts";',
    rule: imports,
    says: "runs the rules",
  },
  {
    file: `${server}/storage/p2.ts`,
    code: "export const a = process.env.DATA_DIR;",
    rule: "node(no-process-env)",
  },
  {
    file: `${model}/layout/p3.ts`,
    code: "export const a = globalThis.fetch;",
    rule: "eslint(no-restricted-properties)",
  },
  { file: `${web}/app/p1.tsx`, code: 'import "tldraw";', rule: imports, says: "routes only" },
  { file: `${web}/app/p2.tsx`, code: 'import "#canvas/a.tsx";', rule: imports },
  {
    file: `${web}/features/one/p1.tsx`,
    code: 'export const a = () => import("tldraw");',
    rule: imports,
  },
  {
    file: `${web}/features/one/p2.tsx`,
    code: 'import "#features/two/inside.tsx";',
    rule: imports,
    says: "index.ts",
  },
  { file: `${web}/features/one/p3.ts`, code: 'import "y-websocket";', rule: imports },
  {
    file: `${web}/features/one/p4.ts`,
    code: 'export const a = new WebSocket("/");',
    rule: globals,
  },
  { file: `${web}/canvas/p1.ts`, code: 'import "y-websocket";', rule: imports },
  { file: `${web}/canvas/p2.ts`, code: 'import "#features/one/index.ts";', rule: imports },
  { file: `${web}/sync/p1.ts`, code: 'import "tldraw";', rule: imports, says: "no screens" },
  { file: `${web}/structure/p1.ts`, code: 'import "#canvas/a.ts";', rule: imports },
  { file: `${web}/i18n/p1.ts`, code: 'import "#features/one/index.ts";', rule: imports },
  { file: `${web}/filter/p1.ts`, code: 'import "#canvas/a.ts";', rule: imports },
  { file: `${web}/find/p1.ts`, code: 'import "#features/one/index.ts";', rule: imports },
  {
    file: `${web}/clipboard/p1.ts`,
    code: 'import "tldraw";',
    rule: imports,
    says: "for the views",
  },
  {
    file: `${exporter}/formats/p1.ts`,
    code: 'import "node:fs/promises";',
    rule: imports,
    says: "is handed in",
  },
  { file: `${exporter}/cli/p1.ts`, code: 'import "react";', rule: imports },
  {
    file: "packages/ui/src/p1.ts",
    code: 'import "@cojourney/journey-model";',
    rule: imports,
    says: "no journeys",
  },
];

const allowed: readonly Plant[] = [
  {
    file: `${model}/entities/ok.ts`,
    code: 'export { z } from "zod";\nexport { a } from "#entities/a.ts";\nexport { b } from "./b.ts";',
  },
  {
    file: `${model}/document/ok.ts`,
    code: 'export { Doc } from "yjs";\nexport { a } from "#entities/a.ts";',
  },
  {
    file: `${model}/layout/ok.ts`,
    code: 'import type { A } from "#document/a.ts";\nexport type B = A;',
  },
  {
    file: `${model}/commands/ok.ts`,
    code: 'export { a } from "#document/a.ts";\nexport { b } from "#result.ts";',
  },
  { file: `${model}/commands/ok.test.ts`, code: 'export { readFileSync } from "node:fs";' },
  { file: `${exporter}/cli/ok.ts`, code: 'export { readFile } from "node:fs/promises";' },
  { file: `${server}/core/ok.ts`, code: 'export { a } from "@cojourney/journey-model/protocol";' },
  { file: `${server}/config.ts`, code: "export const a = process.env.DATA_DIR;" },
  { file: `${web}/canvas/ok.ts`, code: 'export { Tldraw } from "tldraw";' },
  {
    file: `${web}/sync/ok.ts`,
    code: 'export { a } from "y-websocket";\nexport const b = new WebSocket("/");',
  },
  {
    file: `${web}/features/one/ok.ts`,
    code: 'export { a } from "#features/two/index.ts";\nexport { b } from "#features/one/deep/b.ts";',
  },
];

/** Runs a tool, and resolves with what it printed, whether it was content or not. */
function output(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(root, "node_modules", command), ...args],
      { cwd, env: toolEnv(), maxBuffer: 2 ** 26 },
      (_error, out, err) => resolve({ code: child.exitCode ?? 1, text: out + err }),
    );
  });
}

function plant(folder: string, { file, code }: Plant): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n`);
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cojourney-fences-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("between folders, oxlint", () => {
  let complaintsByFile: Map<string, readonly string[]>;

  beforeAll(async () => {
    const copy = path.join(folder, "lint");
    for (const one of [...refusals, ...allowed]) plant(copy, one);
    mkdirSync(path.join(copy, "tools"));
    for (const file of ["oxlint.config.ts", "tools/rooms.ts"])
      cpSync(path.join(root, file), path.join(copy, file));
    // Types are not what is tested here, and the planted imports lead nowhere.
    writeFileSync(
      path.join(copy, "untyped.config.ts"),
      'import config from "./oxlint.config.ts";\nexport default { ...config, options: { typeAware: false } };\n',
    );
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
    const { text } = await output(
      "oxlint/bin/oxlint",
      ["-c", "untyped.config.ts", "-f", "json", "apps", "packages"],
      copy,
    );
    const { diagnostics }: LintReport = JSON.parse(text);
    complaintsByFile = new Map(
      [...refusals, ...allowed].map(({ file }) => [
        file,
        diagnostics
          .filter(({ filename }) => filename === file)
          .map(({ code, help = "" }) => `${code} ${help}`),
      ]),
    );
  });

  test.each(refusals)("refuses $code in $file", ({ file, rule = "", says = "" }) => {
    const complaints = complaintsByFile.get(file);
    expect(complaints).toContainEqual(expect.stringContaining(rule));
    expect(complaints?.find((complaint) => complaint.startsWith(rule))).toContain(says);
  });

  test.each(allowed)("allows $code in $file", ({ file }) => {
    const fences = complaintsByFile
      .get(file)
      ?.filter((complaint) => /restricted|process-env|parent-imports/.test(complaint));
    expect(fences).toEqual([]);
  });
});

describe("between packages, turbo", () => {
  /** A workspace with our packages' own papers and one planted file. */
  async function boundariesWith(
    name: string,
    planted: Plant,
  ): Promise<{ readonly code: number; readonly text: string }> {
    const copy = path.join(folder, name);
    const papers = ["package.json", "turbo.json", "tsconfig.json"];
    const packages = ["apps/web", "apps/sync-server", "packages/journey-model", "packages/ui"];
    const files = [
      "package.json",
      "pnpm-workspace.yaml",
      "pnpm-lock.yaml",
      "turbo.json",
      "tsconfig.base.json",
    ];
    for (const file of [
      ...files,
      ...packages.flatMap((one) => papers.map((paper) => `${one}/${paper}`)),
    ])
      cpSync(path.join(root, file), path.join(copy, file));
    plant(copy, planted);
    return output("turbo/bin/turbo", ["boundaries"], copy);
  }

  test.each([
    [
      "the domain importing the UI",
      { file: `${model}/p.ts`, code: 'export { a } from "@cojourney/ui";' },
      "@cojourney/ui",
    ],
    [
      "the UI importing the domain",
      { file: "packages/ui/src/p.ts", code: 'export { a } from "@cojourney/journey-model";' },
      "@cojourney/journey-model",
    ],
    [
      "an app importing an app",
      { file: `${web}/p.ts`, code: 'export { a } from "@cojourney/sync-server";' },
      "@cojourney/sync-server",
    ],
    [
      "a library that the package does not declare",
      { file: `${model}/p.ts`, code: 'export { a } from "fastify";' },
      "fastify",
    ],
    [
      "a file of another package",
      { file: `${web}/p.ts`, code: 'export { a } from "../../../packages/ui/src/index.ts";' },
      "leaves the package",
    ],
  ])("refuses %s", async (name, planted, says) => {
    const { code, text } = await boundariesWith(name.replaceAll(" ", "-"), planted);
    expect(text).toContain(says);
    expect(code).not.toBe(0);
  });

  test("refuses a forbidden dependency that is declared, by its tag", async () => {
    const { code, text } = await boundariesWith("tag", {
      file: "packages/ui/package.json",
      code: JSON.stringify({
        name: "@cojourney/ui",
        dependencies: { "@cojourney/journey-model": "workspace:*" },
      }),
    });
    expect(text).toContain("journey-model");
    expect(code).not.toBe(0);
  });

  test("lets the clean workspace pass", async () => {
    const { code, text } = await boundariesWith("clean", {
      file: `${web}/p.ts`,
      code: 'export { a } from "@cojourney/ui";',
    });
    expect(text).toContain("no issues found");
    expect(code).toBe(0);
  });
});
