import type { HttpRefusal } from "@cojourney/journey-model/protocol";
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyError, type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { addAccessRoutes, type AccessRoutesOptions } from "#transport/access-routes.ts";
import { addBoardRoutes, type BoardRoutesOptions } from "#transport/board-routes.ts";
import { addExportRoutes, type ExportRoutesOptions } from "#transport/export-routes.ts";
import { addHealthRoutes } from "#transport/health-routes.ts";
import { addKeptRoutes, type KeptRoutesOptions } from "#transport/kept-routes.ts";
import type { TrustsPeer } from "#transport/client-address.ts";

/** A client that takes longer to send its headers is not a browser. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
const MAX_BODY_BYTES = 1_048_576;

export interface HttpServerOptions
  extends BoardRoutesOptions, AccessRoutesOptions, ExportRoutesOptions, KeptRoutesOptions {
  readonly logger: Logger;
  readonly trustsPeer: TrustsPeer;
}

/** The HTTP side: every answer that is not a success is an HttpRefusal. */
export async function openHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { logger } = options;
  const app = Fastify({
    trustProxy: options.trustsPeer,
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
    return reply.code(status).send(refusalFor(status, error.message));
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.method} ${request.url}.`;
    return reply.code(404).send({ error: "PathUnknown", message } satisfies HttpRefusal);
  });
  // A page of another site can send a form or plain text without asking first, never JSON.
  app.removeContentTypeParser("text/plain");
  await app.register(rateLimit, {
    global: false,
    addHeadersOnExceeding: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
    },
  });
  addHealthRoutes(app, options);
  addBoardRoutes(app, options);
  addAccessRoutes(app, options);
  addExportRoutes(app, options);
  addKeptRoutes(app, options);
  return app;
}

function refusalFor(status: number, message: string): HttpRefusal {
  if (status >= 500)
    return { error: "ServerFailed", message: "Something went wrong here. Try again in a moment." };
  if (status === 429)
    return {
      error: "TooManyRequests",
      message: "Too much is asked from your network at once. Try again in a minute.",
    };
  return { error: "RequestMalformed", message };
}
