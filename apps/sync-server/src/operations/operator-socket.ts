import { chmod, rm } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import type { Logger } from "pino";
import { z } from "zod";
import type { Operation, OperationOutcome } from "#operations/operations.ts";

/** A socket of the system's, in the data folder: whoever may write to the database may use it, and nobody else. */
export const operatorSocketIn = (dataDir: string): string => join(dataDir, "operator.sock");

const boardId = z.string().regex(/^[\w-]{22}$/, "A board's id has 22 letters, digits, - or _.");
const Record = z.object({
  boardId,
  kind: z.enum(["link", "person", "locks", "workshop", "ballot", "draft"]),
  key: z.string(),
  value: z.string(),
});
const Asked = z.discriminatedUnion("type", [
  z.object({ type: z.literal("copy"), path: z.string() }),
  z.object({
    type: z.literal("restoreBoard"),
    boardId,
    update: z.base64(),
    records: z.array(Record),
  }),
  z.object({ type: z.literal("erase"), boardId }),
  z.object({ type: z.literal("links"), boardId, site: z.url() }),
]) satisfies z.ZodType<Operation>;

export interface OperatorSocketOptions {
  readonly dataDir: string;
  readonly carryOut: (operation: Operation) => Promise<OperationOutcome>;
  readonly logger: Logger;
}

/**
 * Lets the commands of an operator (`pnpm backup`, `restore`, `erase`, `links`) reach the server that has the database.
 *
 * Where there can be no such socket (a path of more than a hundred characters) the server runs without.
 */
export async function openOperatorSocket(options: OperatorSocketOptions): Promise<AsyncDisposable> {
  const { dataDir, carryOut, logger } = options;
  const socket = operatorSocketIn(dataDir);
  const server = createServer((request, response) => {
    void answer(request).then(
      (outcome) =>
        response
          .writeHead(200, { "content-type": "application/json" })
          .end(JSON.stringify(outcome)),
      (err: unknown) => {
        logger.error({ err }, "What an operator asked for failed");
        const message = err instanceof Error ? err.message : String(err);
        response
          .writeHead(200)
          .end(JSON.stringify({ isDone: false, message } satisfies OperationOutcome));
      },
    );
  });
  const answer = async (request: IncomingMessage): Promise<OperationOutcome> => {
    const operation = Asked.parse(JSON.parse(await text(request)));
    logger.info({ operation: operation.type }, "An operator asks");
    return carryOut(operation);
  };
  try {
    // Of a server that was killed: the one that holds the database is this one.
    await rm(socket, { force: true });
    await once(server.listen(socket), "listening");
    await chmod(socket, 0o600);
  } catch (err) {
    logger.warn({ err }, "Commands cannot reach this server; stop it to use them");
  }
  return {
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await rm(socket, { force: true });
    },
  };
}
