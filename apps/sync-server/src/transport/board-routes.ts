import { randomBytes } from "node:crypto";
import { CreateBoard, type BoardSummary, type NewBoard } from "@cojourney/journey-model/protocol";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Door } from "#access/door.ts";
import { readBoardFacts } from "#core/board-facts.ts";
import { firstUpdate } from "#core/first-update.ts";
import type { UpdateLog } from "#core/update-log.ts";
import type { Gate } from "#transport/gate.ts";
import { refuse, refuseBoard, refuseOrigin } from "#transport/refuse.ts";
import type { Rooms } from "#transport/rooms.ts";

export interface BoardRoutesOptions {
  readonly log: UpdateLog;
  readonly rooms: Rooms;
  readonly door: Door;
  readonly gate: Gate;
  /** Boards that one address may make in a minute. */
  readonly boardsPerMinute: number;
}

/** Making a board and asking what it is. The board itself flows over its WebSocket. */
export function addBoardRoutes(app: FastifyInstance, options: BoardRoutesOptions): void {
  const { log, rooms, door, gate } = options;
  const limit = { rateLimit: { max: options.boardsPerMinute, timeWindow: 60_000 } };
  app.post("/sync/boards", { config: limit }, async (request, reply) => {
    if (!gate.isOwnOrNoPage(request.raw)) return refuseOrigin(reply);
    const body = CreateBoard.safeParse(request.body);
    if (!body.success)
      return refuse(reply, 400, { error: "BodyMalformed", message: z.prettifyError(body.error) });
    const first = firstUpdate(body.data);
    if (first.type === "FrameworkUnknown")
      return refuse(reply, 400, {
        error: first.type,
        message: `There is no framework "${first.framework}".`,
      });

    const id = newBoardId();
    await log.create(id, first.update);
    const { device, person } = body.data;
    const issued = await door.admitMaker(id, { device, person });
    const handed = gate.handOver(request.raw, issued);
    const made: NewBoard = {
      id,
      ...readBoardFacts(first.doc),
      links: await door.links(id),
      ...("token" in handed && handed),
    };
    if ("cookie" in handed) reply.header("set-cookie", handed.cookie);
    return reply.code(201).send(made);
  });

  app.delete<{ Params: { id: string } }>("/sync/boards/:id", async (request, reply) => {
    const { id } = request.params;
    const admitted = await gate.admit(request.raw, id);
    if (admitted?.session.role !== "facilitator") return refuseBoard(reply);
    await rooms.eraseBoard(id);
    return reply.code(204).send();
  });

  app.get<{ Params: { id: string } }>("/sync/boards/:id", async (request, reply) => {
    const { id } = request.params;
    const admitted = await gate.admit(request.raw, id, { isReadOnly: true });
    if (!admitted) return refuseBoard(reply);
    const summary: BoardSummary | null = await rooms.summary(id);
    return summary ? reply.send(summary) : refuseBoard(reply);
  });
}

/** 128 random bits: nobody finds a board by guessing. */
const newBoardId = (): string => randomBytes(16).toString("base64url");
