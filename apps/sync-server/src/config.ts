import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { toLinkKey } from "#access/link-key.ts";
import { defaultRoomLimits, type RoomLimits } from "#core/room-limits.ts";
import { trustedPeers, type TrustsPeer } from "#transport/client-address.ts";
import { defaultAddressLimits, type AddressLimits } from "#transport/sync-server.ts";

const count = (preset: number) => z.coerce.number().int().min(1).default(preset);

function toTrustsPeer(setting: string, context: z.RefinementCtx): TrustsPeer {
  try {
    return trustedPeers(setting);
  } catch {
    context.addIssue("Addresses, subnets, or loopback, linklocal, uniquelocal, by comma");
    return z.NEVER;
  }
}

function toKey(text: string, context: z.RefinementCtx): Uint8Array {
  const key = toLinkKey(text);
  if (key) return key;
  context.addIssue("At least 32 random bytes in base64url: openssl rand -base64 32 | tr +/ -_");
  return z.NEVER;
}

const toUrl = (schemes: readonly string[]) => (text: string, context: z.RefinementCtx) => {
  const url = URL.parse(text);
  if (url && schemes.includes(url.protocol)) return url;
  context.addIssue(
    `An address that begins with ${schemes.map((scheme) => `${scheme}//`).join(" or ")}`,
  );
  return z.NEVER;
};

const Settings = z.object({
  /** TCP port; 0 takes any free one, which is then reported. */
  SYNC_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  /** Address to listen on. The default is reachable from this machine only: a proxy stands in front. */
  SYNC_HOST: z.string().min(1).default("127.0.0.1"),
  /** Folder of the database, relative to the current directory. */
  DATA_DIR: z.string().min(1).default("data"),
  /** The PostgreSQL database that holds the boards, instead of a file in DATA_DIR. */
  DATABASE_URL: z
    .string()
    .transform(toUrl(["postgres:", "postgresql:"]))
    .optional(),
  /** The Redis through which servers on one database hear of each other. */
  REDIS_URL: z
    .string()
    .transform(toUrl(["redis:", "rediss:"]))
    .optional(),
  /** Whose X-Forwarded-* headers are believed. */
  TRUST_PROXY: z.string().default("loopback").transform(toTrustsPeer),
  /** Key of all links, at least 32 bytes in base64url; empty: a file in the data folder holds it. */
  LINK_KEY: z.string().transform(toKey).optional(),
  PEOPLE_PER_BOARD: count(defaultRoomLimits.people),
  TABS_PER_SESSION: count(defaultRoomLimits.connectionsPerSession),
  EDITS_PER_SECOND: count(defaultRoomLimits.editsPerSecond),
  EDITS_AT_ONCE: count(defaultRoomLimits.editsBurst),
  PRESENCE_PER_SECOND: count(defaultRoomLimits.presencePerSecond),
  BOARD_WARN_BYTES: count(defaultRoomLimits.warnBytes),
  BOARD_MAX_BYTES: count(defaultRoomLimits.maxBytes),
  BOARDS_PER_MINUTE: count(defaultAddressLimits.boardsPerMinute),
  JOINS_PER_MINUTE: count(defaultAddressLimits.joinsPerMinute),
  SOCKETS_PER_ADDRESS: count(defaultAddressLimits.connections),
  /** TCP port of /metrics, and its address; empty: there are none. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default("127.0.0.1"),
  /** Days without use after which a board is erased; empty: never. */
  RETENTION_DAYS: z.coerce.number().int().min(1).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The variables that `readConfig` looks at. */
export const settingNames: readonly string[] = Object.keys(Settings.shape);

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where the log lives; its scheme chooses the storage engine. */
  readonly logUrl: URL;
  readonly dataDir: string;
  /** Null: boards are kept in a file below `logUrl`. */
  readonly databaseUrl: URL | null;
  /** Null: this is the only server. */
  readonly redisUrl: URL | null;
  /** Null: the data folder holds it. */
  readonly linkKey: Uint8Array | null;
  readonly trustsPeer: TrustsPeer;
  readonly limits: RoomLimits;
  readonly addressLimits: AddressLimits;
  /** Null: no metrics are given. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Null: boards are kept for ever. */
  readonly retentionDays: number | null;
  readonly logLevel: z.infer<typeof Settings>["LOG_LEVEL"];
}

export type ConfigReading =
  | { readonly ok: true; readonly value: Config }
  /** One line per wrong setting, so that they can be put right in one go. */
  | {
      readonly ok: false;
      readonly error: { readonly type: "ConfigWrong"; readonly problems: string };
    };

/** What is wrong about settings that are right each on their own. */
function problemsTogether({ DATABASE_URL, REDIS_URL, LINK_KEY }: NodeJS.ProcessEnv): string[] {
  const problems: string[] = [];
  if (REDIS_URL !== undefined && DATABASE_URL === undefined)
    problems.push(
      "REDIS_URL: Several servers need one database to share: set DATABASE_URL too, or leave REDIS_URL out for a single server",
    );
  // A key that each server made for itself would be lost with its folder, and be another one on the next.
  if (DATABASE_URL !== undefined && LINK_KEY === undefined)
    problems.push(
      "LINK_KEY: Every server on one database must make the same links: set the same key on each of them (the one so far is in the file link-key in DATA_DIR, or make one: openssl rand -base64 32 | tr +/ -_)",
    );
  return problems;
}

/** Reads the settings. An empty variable counts as not set, as an `.env` file has them. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ConfigReading {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = Settings.safeParse(set);
  const together = problemsTogether(set);
  if (!parsed.success || together.length > 0) {
    const alone = parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    const lines = [...(alone ?? []), ...together];
    return { ok: false, error: { type: "ConfigWrong", problems: lines.join("\n") } };
  }
  const settings = parsed.data;
  return {
    ok: true,
    value: {
      port: settings.SYNC_PORT,
      host: settings.SYNC_HOST,
      dataDir: resolve(settings.DATA_DIR),
      logUrl: pathToFileURL(`${resolve(settings.DATA_DIR)}/`),
      databaseUrl: settings.DATABASE_URL ?? null,
      redisUrl: settings.REDIS_URL ?? null,
      linkKey: settings.LINK_KEY ?? null,
      trustsPeer: settings.TRUST_PROXY,
      limits: {
        ...defaultRoomLimits,
        people: settings.PEOPLE_PER_BOARD,
        connectionsPerSession: settings.TABS_PER_SESSION,
        editsPerSecond: settings.EDITS_PER_SECOND,
        editsBurst: settings.EDITS_AT_ONCE,
        presencePerSecond: settings.PRESENCE_PER_SECOND,
        warnBytes: settings.BOARD_WARN_BYTES,
        maxBytes: settings.BOARD_MAX_BYTES,
      },
      addressLimits: {
        boardsPerMinute: settings.BOARDS_PER_MINUTE,
        joinsPerMinute: settings.JOINS_PER_MINUTE,
        connections: settings.SOCKETS_PER_ADDRESS,
      },
      metrics:
        settings.METRICS_PORT === undefined
          ? null
          : { host: settings.METRICS_HOST, port: settings.METRICS_PORT },
      retentionDays: settings.RETENTION_DAYS ?? null,
      logLevel: settings.LOG_LEVEL,
    },
  };
}
