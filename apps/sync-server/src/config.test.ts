import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { defaultRoomLimits } from "#core/room-limits.ts";
import { defaultAddressLimits } from "#transport/sync-server.ts";
import { readConfig, settingNames } from "#config.ts";

test("nothing set is a server for this machine, with its data in the current directory", () => {
  expect(readConfig({ SYNC_PORT: "" })).toEqual({
    ok: true,
    value: {
      port: 3001,
      host: "127.0.0.1",
      dataDir: resolve("data"),
      logUrl: pathToFileURL(`${resolve("data")}/`),
      databaseUrl: null,
      redisUrl: null,
      linkKey: null,
      trustsPeer: expect.any(Function),
      limits: defaultRoomLimits,
      addressLimits: defaultAddressLimits,
      retentionDays: null,
      logLevel: "info",
      metrics: null,
    },
  });
});

test(".env.example has every setting, and none that is not there", async () => {
  const example = await readFile(new URL("../../../.env.example", import.meta.url), "utf8");
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named).toEqual([...new Set(named)]);
  const ofOthers =
    /^(PORT|HOST|TLDRAW_LICENSE_KEY|SYNC_ORIGIN|CHROMIUM_PATH|POSTGRES_BIN|REDIS_SERVER)$/;
  expect(new Set(named.filter((name) => !ofOthers.test(name ?? "")))).toEqual(
    new Set(settingNames),
  );
});

test("every wrong setting is named at once", () => {
  const reading = readConfig({
    SYNC_PORT: "99999",
    LOG_LEVEL: "loud",
    TRUST_PROXY: "anybody",
    LINK_KEY: "short",
    PEOPLE_PER_BOARD: "0",
    RETENTION_DAYS: "-1",
  });
  expect(reading.ok).toBe(false);
  if (reading.ok) return;
  expect(reading.error.problems).toMatch(
    /^SYNC_PORT: .*\nTRUST_PROXY: .*\nLINK_KEY: .*\nPEOPLE_PER_BOARD: .*\nRETENTION_DAYS: .*\nLOG_LEVEL: /,
  );
});

test("servers that share boards need one database and one key for links, and the address of each", () => {
  const problemsOf = (env: NodeJS.ProcessEnv): string => {
    const reading = readConfig(env);
    return reading.ok ? "" : reading.error.problems;
  };
  const databaseUrl = "postgres://map@db/boards";
  const redisUrl = "redis://redis";
  expect(problemsOf({ REDIS_URL: redisUrl })).toMatch(/^REDIS_URL: .* set DATABASE_URL too/);
  expect(problemsOf({ REDIS_URL: redisUrl, DATABASE_URL: databaseUrl })).toMatch(/^LINK_KEY: /);
  expect(problemsOf({ DATABASE_URL: databaseUrl })).toMatch(/^LINK_KEY: .* the same key on each/);
  expect(problemsOf({ DATABASE_URL: "db", REDIS_URL: "redis" })).toMatch(
    /^DATABASE_URL: An address that begins with postgres:.*\nREDIS_URL: An address .*\nLINK_KEY: /,
  );
  const LINK_KEY = "k".repeat(43);
  expect(problemsOf({ DATABASE_URL: databaseUrl, LINK_KEY })).toBe("");
  expect(problemsOf({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, LINK_KEY })).toBe("");
});
