import type { HttpRefusal } from "@cojourney/journey-model/protocol";
import type { FastifyReply } from "fastify";

/** Answers a request with what is wrong and what to do. */
export const refuse = (reply: FastifyReply, status: number, refusal: HttpRefusal): FastifyReply =>
  reply.code(status).send(refusal);

/** The one answer for a board that is unknown, deleted, or not the asker's to open. */
export const refuseBoard = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 404, {
    error: "BoardUnknown",
    message: "There is no such board. Check the link, or ask who gave it to you.",
  });

/** The answer to another site. */
export const refuseOrigin = (reply: FastifyReply): FastifyReply =>
  refuse(reply, 403, {
    error: "OriginForeign",
    message: "This is for this site's own pages, or for a program that sends no Origin.",
  });
