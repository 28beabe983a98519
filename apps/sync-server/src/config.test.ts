import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { readConfig } from "#config.ts";

test("nothing set is a server for this machine, with its data in the current directory", () => {
  expect(readConfig({ SYNC_PORT: "" })).toEqual({
    ok: true,
    value: {
      port: 3001,
      host: "127.0.0.1",
      logUrl: pathToFileURL(`${resolve("data")}/`),
      logLevel: "info",
    },
  });
});

test("every wrong setting is named at once", () => {
  const reading = readConfig({ SYNC_PORT: "99999", LOG_LEVEL: "loud" });
  expect(reading.ok).toBe(false);
  if (reading.ok) return;
  expect(reading.error.problems).toMatch(/^SYNC_PORT: .*\nLOG_LEVEL: /);
});
