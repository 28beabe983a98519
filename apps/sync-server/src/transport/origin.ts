import type { IncomingMessage } from "node:http";
import { isSecure, isTrusted, type TrustsPeer } from "#transport/client-address.ts";

/**
 * Whether a request comes from our own pages: the exact host, and TLS where the browser uses TLS.
 *
 * A browser always names the page's origin on a WebSocket and on a POST; a hostile page cannot change it.
 * A trusted proxy passes the outside host on; from anywhere else that is a claim.
 */
export function isFromOwnPages(request: OriginRequest, trusts: TrustsPeer): boolean {
  const { origin, host } = request.headers;
  const from = origin === undefined ? null : URL.parse(origin);
  if (!from || (isSecure(request, trusts) && from.protocol !== "https:")) return false;
  const forwardedHost = request.headers["x-forwarded-host"];
  const isProxied = typeof forwardedHost === "string" && isTrusted(request, trusts);
  return from.host !== "" && from.host === (isProxied ? forwardedHost : host)?.toLowerCase();
}

/** Whether no page is behind a request at all: a program, which no hostile page can make do anything. */
export const isFromNoPage = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  headers.origin === undefined;

/** What we need of a request to judge its origin. */
export type OriginRequest = Pick<IncomingMessage, "headers"> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};
