import type { IncomingHttpHeaders } from "node:http";
import { SESSION_MS } from "#access/door.ts";

/** What somebody shows to prove a session. A bearer token is set by hand, a cookie goes along by itself. */
export interface Credential {
  readonly type: "bearer" | "cookie";
  readonly token: string;
}

/** Reads the session that a request shows for a board; null for none. A bearer token wins. */
export function credentialIn(headers: IncomingHttpHeaders, boardId: string): Credential | null {
  const bearer = /^Bearer ([\w-]+)$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer) return { type: "bearer", token: bearer };
  const name = `${cookieName(boardId)}=`;
  const pair = headers.cookie?.split("; ").find((cookie) => cookie.startsWith(name));
  return pair ? { type: "cookie", token: pair.slice(name.length) } : null;
}

/**
 * The cookie of a session: for this board alone, out of reach of scripts, gone when the session ends.
 *
 * It has the board in its name, so that several boards work side by side, and goes to the pages as well,
 * which may then say the board's title.
 */
export function sessionCookie(boardId: string, token: string, secure: boolean): string {
  const maxAge = SESSION_MS / 1_000;
  const attributes = `Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${cookieName(boardId)}=${token}; ${attributes}`;
}

const cookieName = (boardId: string): string => `cojourney-${boardId}`;
