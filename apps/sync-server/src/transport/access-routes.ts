import {
  BoardCommand,
  ChangeLink,
  JoinBoard,
  Role,
  type BoardSession,
  type CommandRefusal,
} from "@cojourney/journey-model/protocol";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Door, Session } from "#access/door.ts";
import { outranks } from "#core/visitor.ts";
import type { Gate } from "#transport/gate.ts";
import { refuse, refuseBoard, refuseOrigin } from "#transport/refuse.ts";
import type { Rooms } from "#transport/rooms.ts";

export interface AccessRoutesOptions {
  readonly rooms: Rooms;
  readonly door: Door;
  readonly gate: Gate;
  /** Exchanges of a link that one address may ask for in a minute: a workshop sits behind one address. */
  readonly joinsPerMinute: number;
}

type BoardRequest = FastifyRequest<{ Params: { id: string } }>;

/**
 * Coming in by a link, and what facilitators decide about who may do what.
 *
 * Whoever may not ask hears what they would hear of a board that does not exist.
 */
export function addAccessRoutes(app: FastifyInstance, options: AccessRoutesOptions): void {
  const { rooms, door, gate } = options;
  const limit = { rateLimit: { max: options.joinsPerMinute, timeWindow: 60_000 } };

  app.post("/sync/boards/:id/join", { config: limit }, async (request: BoardRequest, reply) => {
    if (!gate.isOwnOrNoPage(request.raw)) return refuseOrigin(reply);
    const body = JoinBoard.safeParse(request.body);
    if (!body.success) return refuseBody(reply, body.error);
    const { id } = request.params;
    const { secret, device, person } = body.data;
    const issued = await door.join(id, secret, { device, person });
    if (!issued) return refuseBoard(reply);
    const before = await gate.admit(request.raw, id);
    // A facilitator who tries the participants' link stays a facilitator.
    if (before && outranks(before.session.role, issued.session.role))
      return answer(reply, before.session, before.cookie);
    const handed = gate.handOver(request.raw, issued);
    return "token" in handed
      ? answer(reply, issued.session, null, handed.token)
      : answer(reply, issued.session, handed.cookie);
  });

  app.get("/sync/boards/:id/session", async (request: BoardRequest, reply) => {
    const admitted = await gate.admit(request.raw, request.params.id, { isReadOnly: true });
    return admitted ? answer(reply, admitted.session, admitted.cookie) : refuseBoard(reply);
  });

  app.get("/sync/boards/:id/links", async (request: BoardRequest, reply) => {
    const facilitator = await facilitatorIn(request, true);
    if (!facilitator) return refuseBoard(reply);
    return reply.send({ links: await door.links(facilitator.boardId) });
  });

  app.post<{ Params: { id: string; role: string } }>(
    "/sync/boards/:id/links/:role",
    async (request, reply) => {
      const facilitator = await facilitatorIn(request);
      const role = Role.safeParse(request.params.role);
      if (!facilitator || !role.success) return refuseBoard(reply);
      const change = ChangeLink.safeParse(request.body);
      if (!change.success) return refuseBody(reply, change.error);
      await door.changeLink(facilitator.boardId, role.data, change.data, facilitator);
      return reply.send({ links: await door.links(facilitator.boardId) });
    },
  );

  app.get("/sync/boards/:id/people", async (request: BoardRequest, reply) => {
    const facilitator = await facilitatorIn(request, true);
    if (!facilitator) return refuseBoard(reply);
    const { boardId } = facilitator;
    const [people, locks] = await Promise.all([door.people(boardId), door.locks(boardId)]);
    return reply.send({ people, locks });
  });

  app.post("/sync/boards/:id/commands", async (request: BoardRequest, reply) => {
    const admitted = await gate.admit(request.raw, request.params.id);
    if (!admitted) return refuseBoard(reply);
    const command = BoardCommand.safeParse(request.body);
    if (!command.success) return refuseBody(reply, command.error);
    const { boardId } = admitted.session;
    const visitor = await door.visitorOf(admitted.session);
    const refusal = await door.command(boardId, visitor, command.data);
    if (refusal === null) return reply.code(204).send();
    const { status, message } = commandRefusals[refusal];
    return refuse(reply, status, { error: refusal, message });
  });

  async function facilitatorIn(
    request: FastifyRequest<{ Params: { id: string } }>,
    isReadOnly = false,
  ): Promise<Session | null> {
    const admitted = await gate.admit(request.raw, request.params.id, { isReadOnly });
    return admitted?.session.role === "facilitator" ? admitted.session : null;
  }

  /** A board may have been erased since its links were made. */
  async function answer(
    reply: FastifyReply,
    session: Session,
    cookie: string | null,
    token?: string,
  ): Promise<FastifyReply> {
    const { boardId, participantId, role, expiresAt } = session;
    const summary = await rooms.summary(boardId);
    if (!summary) return refuseBoard(reply);
    const { title, language } = summary;
    const body: BoardSession = { boardId, title, language, participantId, role, expiresAt };
    if (cookie) reply.header("set-cookie", cookie);
    return reply.send(token ? { ...body, token } : body);
  }
}

const commandRefusals = {
  NotAllowed: { status: 403, message: "Only a facilitator may do this, and not to themselves." },
  PersonUnknown: { status: 404, message: "That person has no access to this board any more." },
  Renamed: { status: 409, message: "A facilitator gave you another name since; it stays." },
  NotStored: { status: 503, message: "This could not be stored. Try again in a moment." },
} as const satisfies Readonly<Record<CommandRefusal, { status: number; message: string }>>;

const refuseBody = (reply: FastifyReply, error: z.ZodError): FastifyReply =>
  refuse(reply, 400, { error: "BodyMalformed", message: z.prettifyError(error) });
