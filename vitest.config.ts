import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { PropertyReporter } from "./packages/journey-model/src/testing/property-reporter.ts";
import { findChromium } from "./tools/chromium.mjs";
import { PlainLineReporter } from "./tools/plain-line-reporter.ts";
import { findServices, servicesEnv } from "./tools/services.mjs";

const here = import.meta.dirname;

// For the tests of the sync server, whose own vitest.config.ts must not reach outside its package.
Object.assign(process.env, servicesEnv(findServices()));

/** A package's own vitest.config.ts, or the usual one for a package that needs nothing special. */
function packageProject(folder: string): TestProjectConfiguration {
  const own = path.join(folder, "vitest.config.ts");
  if (existsSync(path.join(here, own))) return own;
  return {
    root: path.join(here, folder),
    test: { name: path.basename(folder), include: ["{src,front-door}/**/*.test.{ts,tsx}"] },
  };
}

const packageFolders = ["apps", "packages"].flatMap((group) =>
  readdirSync(path.join(here, group)).map((name) => `${group}/${name}`),
);

export default defineConfig({
  test: {
    projects: [
      ...packageFolders.map(packageProject),
      {
        root: path.join(here, "tools"),
        test: {
          name: "tools",
          include: ["**/*.test.ts"],
          // These start real programs; how long that takes is the machine's business.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        root: path.join(here, "apps/web"),
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          // Apart from everything else and one file at a time: two at once took as long and needed more second tries.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          // They share the app and the browser; whoever came into a file's room has left when its test ends.
          globalSetup: [path.join(here, "apps/web/e2e/testing/start-shared.ts")],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 20_000 } },
          // A real browser on a busy machine: one more try, and the run's last lines name what needed it.
          retry: 1,
          env: { CHROMIUM_PATH: (await findChromium()) ?? "" },
        },
      },
    ],
    reporters: ["default", new PropertyReporter(), new PlainLineReporter()],
  },
});
