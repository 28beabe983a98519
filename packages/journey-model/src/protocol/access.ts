import { z } from "zod";
import { Language } from "#entities/language.ts";
import { Role } from "#entities/role.ts";
import { Introduction } from "#protocol/command.ts";
import { Lock } from "#protocol/control.ts";

/** Body of `POST /sync/boards/:id/join`: exchanges a link's secret for a session. */
export const JoinBoard = z.object({
  /** What stands behind the # of the link. */
  secret: z.string().max(128),
  /**
   * A random secret of this device. It makes its owner the same person after a session has ended; without
   * it everybody who joins is new.
   */
  device: z.string().min(16).max(128).optional(),
  person: Introduction.optional(),
});
export type JoinBoard = z.input<typeof JoinBoard>;

/** Answer of a join, and of `GET /sync/boards/:id/session`: who the reader is on this board. */
export const BoardSession = z.object({
  boardId: z.string(),
  title: z.string(),
  language: Language,
  participantId: z.string(),
  role: Role,
  /** When the session ends unless it is used, in ms since 1970. */
  expiresAt: z.number(),
  /** Only for a client that sent no Origin: for `Authorization: Bearer`. A browser gets a cookie instead. */
  token: z.string().optional(),
});
export type BoardSession = z.infer<typeof BoardSession>;

/** A link into a board. */
export const BoardLink = z.object({
  role: Role,
  /** What stands behind the # of its address; null while the link is switched off. */
  secret: z.string().nullable(),
  /** When it stops letting people in, in ms since 1970; null for never. Who is in stays in. */
  expiresAt: z.number().nullable(),
});
export type BoardLink = z.infer<typeof BoardLink>;

/** Answer of `GET /sync/boards/:id/links`, and of every change to a link. */
export const BoardLinks = z.object({ links: z.array(BoardLink) });

/** Body of `POST /sync/boards/:id/links/:role`. */
export const ChangeLink = z.discriminatedUnion("change", [
  /** A new secret; the old one and all who came by it are out, except who asks. */
  z.object({ change: z.literal("rotate") }),
  /** No secret at all until it is rotated; all who came by it are out, except who asks. */
  z.object({ change: z.literal("revoke") }),
  z.object({ change: z.literal("expire"), at: z.number().int().min(0).nullable() }),
]);
export type ChangeLink = z.infer<typeof ChangeLink>;

/** Somebody who has a session on a board, here or away. */
export const BoardPerson = z.object({
  id: z.string(),
  name: z.string().nullable(),
  role: Role,
});

/** Answer of `GET /sync/boards/:id/people`. */
export const BoardPeople = z.object({ people: z.array(BoardPerson), locks: z.array(Lock) });
