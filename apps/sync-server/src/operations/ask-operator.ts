import { request } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Operation, OperationOutcome } from "#operations/operations.ts";
import { operatorSocketIn } from "#operations/operator-socket.ts";

const Outcome = z.object({ isDone: z.boolean(), message: z.string() });

/** What the server on a data folder answers; null when none runs there. */
export async function askServer(
  dataDir: string,
  operation: Operation,
): Promise<OperationOutcome | null> {
  try {
    return Outcome.parse(JSON.parse(await post(operatorSocketIn(dataDir), operation)));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && isNobody(cause.code)) return null;
    throw cause;
  }
}

const isNobody = (code: unknown): boolean => code === "ENOENT" || code === "ECONNREFUSED";

function post(socketPath: string, body: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath, method: "POST", path: "/" }, (response) => {
      text(response).then(resolve, reject);
    });
    asking.on("error", reject);
    asking.end(JSON.stringify(body));
  });
}
