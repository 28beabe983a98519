import type { Logger } from "pino";
import { createClient } from "redis";
import type { Bus } from "#fanout/bus.ts";

/** Longest pause before trying to reach Redis again, in ms. */
const LONGEST_PAUSE_MS = 1_000;
/** A server starts without Redis when it does not answer for so long, in ms. */
const START_PATIENCE_MS = 3_000;

/** Never rejects because Redis is away: it is tried again for ever, and what is published meanwhile is lost. */
export async function openRedisBus(url: URL, logger: Logger): Promise<Bus> {
  const options = {
    url: url.href,
    name: "cojourney",
    // Without a queue nothing piles up while Redis is away.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: START_PATIENCE_MS,
      reconnectStrategy: (tries: number) =>
        Math.min(50 * 2 ** tries, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2),
    },
  };
  const speaking = createClient(options);
  const hearing = createClient({ ...options, disableOfflineQueue: false });
  let isTroubleSaid = false;
  const listeners: (() => void)[] = [];
  for (const client of [speaking, hearing])
    client.on("error", (cause: unknown) => {
      if (isTroubleSaid) return;
      isTroubleSaid = true;
      logger.warn({ err: cause }, "Redis is away: what people do here reaches others late");
    });
  hearing.on("ready", () => {
    if (isTroubleSaid) logger.info("Redis is back");
    isTroubleSaid = false;
    for (const listener of listeners) listener();
  });
  const connected = Promise.all([speaking.connect(), hearing.connect()]);
  await Promise.race([connected.catch(ignore), pause(START_PATIENCE_MS)]);

  return {
    publish(channel, bytes) {
      if (!speaking.isReady) return;
      speaking
        .publish(channel, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
        .catch(ignore);
    },
    subscribe(channel, listener) {
      hearing.subscribe(channel, (message: Buffer) => listener(message), true).catch(ignore);
    },
    unsubscribe(channel) {
      hearing.unsubscribe(channel).catch(ignore);
    },
    onHearing(listener) {
      listeners.push(listener);
    },
    async [Symbol.asyncDispose]() {
      speaking.destroy();
      hearing.destroy();
    },
  };
}

/** A subscription is made again when Redis is back, and a message may get lost. */
const ignore = () => {};

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
