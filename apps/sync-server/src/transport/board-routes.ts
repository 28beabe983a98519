import { randomBytes } from "node:crypto";
import {
  CreateBoard,
  type BoardSummary,
  type HttpRefusal,
} from "@cojourney/journey-model/protocol";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { readBoardFacts } from "#core/board-facts.ts";
import { firstUpdate } from "#core/first-update.ts";
import type { UpdateLog } from "#core/update-log.ts";
import { isFromOwnPages } from "#transport/origin.ts";
import type { Rooms } from "#transport/rooms.ts";

/** Making a board and asking what it is. The board itself flows over its WebSocket. */
export function addBoardRoutes(app: FastifyInstance, log: UpdateLog, rooms: Rooms): void {
  app.post("/sync/boards", async (request, reply) => {
    if (!isFromOwnPages(request.raw))
      return refuse(reply, 403, {
        error: "OriginForeign",
        message: "Boards are made from this site's own pages, or by a program without an Origin.",
      });
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
    const summary: BoardSummary = { id, ...readBoardFacts(first.doc) };
    return reply.code(201).send(summary);
  });

  app.get<{ Params: { id: string } }>("/sync/boards/:id", async (request, reply) => {
    const summary = await rooms.summary(request.params.id);
    if (summary) return reply.send(summary);
    return refuse(reply, 404, {
      error: "BoardUnknown",
      message: "There is no such board. Check the link, or ask who gave it to you.",
    });
  });
}

/** 128 random bits: nobody finds a board by guessing. */
const newBoardId = (): string => randomBytes(16).toString("base64url");

const refuse = (reply: FastifyReply, status: number, refusal: HttpRefusal) =>
  reply.code(status).send(refusal);
