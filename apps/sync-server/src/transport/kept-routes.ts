import { KeepState, type KeptStates as KeptStatesBody } from "@cojourney/journey-model/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { KeptStates } from "#kept/kept-states.ts";
import type { Gate } from "#transport/gate.ts";
import { refuse, refuseBoard } from "#transport/refuse.ts";
import type { Rooms } from "#transport/rooms.ts";

export interface KeptRoutesOptions {
  readonly rooms: Rooms;
  readonly kept: KeptStates;
  readonly gate: Gate;
}

/** States that one address may keep, restore or remove in a minute. */
const CHANGES_PER_MINUTE = 60;

type StateRequest = FastifyRequest<{ Params: { id: string; stateId: string } }>;

/** A board as it was: what is kept of it, for facilitators alone. Whoever may not ask hears of no board. */
export function addKeptRoutes(
  app: FastifyInstance,
  { rooms, kept, gate }: KeptRoutesOptions,
): void {
  const limit = { rateLimit: { max: CHANGES_PER_MINUTE, timeWindow: 60_000 } };

  app.get<{ Params: { id: string } }>("/sync/boards/:id/states", async (request, reply) => {
    const boardId = await boardOf(request, true);
    return boardId === null ? refuseBoard(reply) : answerList(reply, boardId);
  });

  app.post<{ Params: { id: string } }>(
    "/sync/boards/:id/states",
    { config: limit },
    async (request, reply) => {
      const boardId = await boardOf(request);
      if (boardId === null) return refuseBoard(reply);
      const body = KeepState.safeParse(request.body);
      if (!body.success)
        return refuse(reply, 400, { error: "BodyMalformed", message: z.prettifyError(body.error) });
      await kept.keep(boardId, { reason: "byHand", label: body.data.label });
      return answerList(reply.code(201), boardId);
    },
  );

  app.get("/sync/boards/:id/states/:stateId", async (request: StateRequest, reply) => {
    const boardId = await boardOf(request, true);
    if (boardId === null) return refuseBoard(reply);
    const update = await kept.read(boardId, request.params.stateId);
    if (!update) return refuseState(reply);
    return reply
      .header("content-type", "application/octet-stream")
      .header("cache-control", "no-store")
      .header("x-content-type-options", "nosniff")
      .send(Buffer.from(update.buffer, update.byteOffset, update.byteLength));
  });

  app.delete(
    "/sync/boards/:id/states/:stateId",
    { config: limit },
    async (request: StateRequest, reply) => {
      const boardId = await boardOf(request);
      if (boardId === null) return refuseBoard(reply);
      await kept.remove(boardId, request.params.stateId);
      return answerList(reply, boardId);
    },
  );

  app.post(
    "/sync/boards/:id/states/:stateId/restore",
    { config: limit },
    async (request: StateRequest, reply) => {
      const boardId = await boardOf(request);
      if (boardId === null) return refuseBoard(reply);
      const copy = await kept.copyOf(boardId, request.params.stateId);
      if (!copy) return refuseState(reply);
      await rooms.replaceBoard(boardId, copy);
      return answerList(reply, boardId);
    },
  );

  /** The board of a facilitator; null for anybody else. */
  async function boardOf(
    request: FastifyRequest<{ Params: { id: string } }>,
    isReadOnly = false,
  ): Promise<string | null> {
    const admitted = await gate.admit(request.raw, request.params.id, { isReadOnly });
    return admitted?.session.role === "facilitator" ? admitted.session.boardId : null;
  }

  async function answerList(reply: FastifyReply, boardId: string): Promise<FastifyReply> {
    const body: KeptStatesBody = { states: [...(await kept.list(boardId))] };
    return reply.header("cache-control", "no-store").send(body);
  }
}

const refuseState = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 404, {
    error: "StateUnknown",
    message: "This state is not kept any more. Newer ones took its place; look at the list again.",
  });
