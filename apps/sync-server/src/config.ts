import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

const Settings = z.object({
  /** TCP port; 0 takes any free one, which is then reported. */
  SYNC_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  /** Address to listen on. The default is reachable from this machine only: a proxy stands in front. */
  SYNC_HOST: z.string().min(1).default("127.0.0.1"),
  /** Folder of the database, relative to the current directory. */
  DATA_DIR: z.string().min(1).default("data"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where the log lives; its scheme chooses the storage engine. */
  readonly logUrl: URL;
  readonly logLevel: z.infer<typeof Settings>["LOG_LEVEL"];
}

export type ConfigReading =
  | { readonly ok: true; readonly value: Config }
  /** One line per wrong setting, so that they can be put right in one go. */
  | {
      readonly ok: false;
      readonly error: { readonly type: "ConfigWrong"; readonly problems: string };
    };

/** Reads the settings. An empty variable counts as not set, as an `.env` file has them. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ConfigReading {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = Settings.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return { ok: false, error: { type: "ConfigWrong", problems: lines.join("\n") } };
  }
  const { SYNC_PORT, SYNC_HOST, DATA_DIR, LOG_LEVEL } = parsed.data;
  return {
    ok: true,
    value: {
      port: SYNC_PORT,
      host: SYNC_HOST,
      logUrl: pathToFileURL(`${resolve(DATA_DIR)}/`),
      logLevel: LOG_LEVEL,
    },
  };
}
