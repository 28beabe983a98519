import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { UpdateLog } from "#core/update-log.ts";
import type { Rooms } from "#transport/rooms.ts";

/** A storage that takes longer to answer is as good as away. */
const ANSWER_MS = 2_000;

export interface HealthRoutesOptions {
  readonly log: Pick<UpdateLog, "sizeBytes">;
  readonly rooms: Pick<Rooms, "isDraining">;
}

/**
 * For whoever runs the server: `healthz` says that it lives and need not be started again, `readyz` that
 * people may be sent to it. Both say nothing that a stranger may not know.
 */
export function addHealthRoutes(app: FastifyInstance, { log, rooms }: HealthRoutesOptions): void {
  app.get("/sync/healthz", () => ({ status: "ok" }));
  app.get("/sync/readyz", async (_request, reply) => {
    if (rooms.isDraining) return reply.code(503).send({ status: "draining" });
    if (!(await doesAnswer(log))) return reply.code(503).send({ status: "storageAway" });
    return reply.send({ status: "ready" });
  });
}

async function doesAnswer(log: Pick<UpdateLog, "sizeBytes">): Promise<boolean> {
  const stop = new AbortController();
  const tooLate = sleep(ANSWER_MS, false, { ref: false, signal: stop.signal }).catch(() => false);
  const answer = log.sizeBytes().then(
    () => true,
    () => false,
  );
  const inTime = await Promise.race([answer, tooLate]);
  stop.abort();
  return inTime;
}
