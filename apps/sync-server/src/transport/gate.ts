import type { IncomingMessage } from "node:http";
import type { Door, IssuedSession, Session } from "#access/door.ts";
import { isSecure, type TrustsPeer } from "#transport/client-address.ts";
import { credentialIn, sessionCookie } from "#transport/credentials.ts";
import { isFromNoPage, isFromOwnPages } from "#transport/origin.ts";

/** A session that a request has shown. */
export interface Admitted {
  readonly session: Session;
  /** To be set again, as the browser's copy lasts no longer than the session did; null for a bearer. */
  readonly cookie: string | null;
}

/** Judges requests by their origin and by the session that they show. */
export class Gate {
  readonly #door: Door;
  readonly #trusts: TrustsPeer;

  constructor(door: Door, trusts: TrustsPeer) {
    this.#door = door;
    this.#trusts = trusts;
  }

  /** Whether a request may make or join something: our own pages, or no page at all. */
  isOwnOrNoPage(request: IncomingMessage): boolean {
    return isFromNoPage(request) || isFromOwnPages(request, this.#trusts);
  }

  /**
   * The session that a request shows; null when there is none.
   *
   * A cookie counts only with our own Origin, unless the request is one that a browser sends without and
   * that changes nothing. A bearer token also counts without an Origin, never with a foreign one.
   */
  async admit(
    request: IncomingMessage,
    boardId: string,
    { isReadOnly = false } = {},
  ): Promise<Admitted | null> {
    const credential = credentialIn(request.headers, boardId);
    if (!credential) return null;
    const mayLackOrigin = credential.type === "bearer" || isReadOnly;
    if (!(isFromOwnPages(request, this.#trusts) || (mayLackOrigin && isFromNoPage(request))))
      return null;
    const session = await this.#door.sessionOf(boardId, credential.token);
    if (!session) return null;
    const cookie =
      credential.type === "cookie" ? this.cookieFor(request, boardId, credential.token) : null;
    return { session, cookie };
  }

  /** How a new session is handed over: as a cookie to a page, in the open to a program. */
  handOver(
    request: IncomingMessage,
    { token, session }: IssuedSession,
  ): { readonly cookie: string } | { readonly token: string } {
    if (isFromNoPage(request)) return { token };
    return { cookie: this.cookieFor(request, session.boardId, token) };
  }

  cookieFor(request: IncomingMessage, boardId: string, token: string): string {
    return sessionCookie(boardId, token, isSecure(request, this.#trusts));
  }
}
