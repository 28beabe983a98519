import type { HttpRefusal } from "@cojourney/journey-model/protocol";
import Fastify, { type FastifyError, type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { UpdateLog } from "#core/update-log.ts";
import { addBoardRoutes } from "#transport/board-routes.ts";
import type { Rooms } from "#transport/rooms.ts";

/** A client that takes longer to send its headers is not a browser. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const MAX_BODY_BYTES = 1_048_576;

/** The HTTP side: every answer that is not a success is an HttpRefusal. */
export function openHttpServer(log: UpdateLog, rooms: Rooms, logger: Logger): FastifyInstance {
  const app = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: HEADERS_TIMEOUT_MS / 2,
    },
  });
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logger.error({ err: error }, "A request failed");
    const refusal: HttpRefusal =
      status >= 500
        ? { error: "ServerFailed", message: "Something went wrong here. Try again in a moment." }
        : { error: "RequestMalformed", message: error.message };
    return reply.code(status).send(refusal);
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.method} ${request.url}.`;
    return reply.code(404).send({ error: "PathUnknown", message } satisfies HttpRefusal);
  });
  app.get("/sync/healthz", () => ({ status: "ok" }));
  addBoardRoutes(app, log, rooms);
  return app;
}
