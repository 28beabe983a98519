import { once } from "node:events";
import { createServer } from "node:http";
import type { Logger } from "pino";
import type { Measures } from "#transport/measures.ts";

export interface MetricsServer extends AsyncDisposable {
  readonly port: number;
}

export interface MetricsServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly measures: Measures;
  readonly logger: Logger;
}

/**
 * Answers `GET /metrics` on a port of its own, so that what stands in front of the sync server for everybody
 * cannot pass it on by mistake. Rejects when the port is taken.
 */
export async function openMetricsServer(options: MetricsServerOptions): Promise<MetricsServer> {
  const { host, port, measures, logger } = options;
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics")
      return void response.writeHead(404).end("Only GET /metrics is here.\n");
    measures.toText().then(
      ({ contentType, text }) => response.writeHead(200, { "content-type": contentType }).end(text),
      (err: unknown) => {
        logger.error({ err }, "The metrics could not be read");
        response.writeHead(503).end("The metrics cannot be read now.\n");
      },
    );
  });
  await once(server.listen(port, host), "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null)
    throw new Error(`Nothing listens on ${host}, though the system said so.`);
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
