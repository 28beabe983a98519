import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { RunningApp } from "./running-app.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the app that all files share. */
    readonly appOrigin: string;
    /** Where the browser that all files share is driven from. */
    readonly browserEndpoint: string;
  }
}

/**
 * Starts, before the first file, what the files of a run share: starting them for each took a minute in all.
 * Without a browser the tests are skipped, and there is nothing to start.
 *
 * @returns what ends both
 */
export default async function startShared(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const executablePath = project.config.env["CHROMIUM_PATH"];
  if (!executablePath) return undefined;
  const open = new AsyncDisposableStack();
  const app = open.use(await RunningApp.start());
  const browser = await chromium.launchServer({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  open.defer(() => browser.close());
  project.provide("appOrigin", app.origin);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return () => open.disposeAsync();
}
