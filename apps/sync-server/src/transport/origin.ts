import type { IncomingMessage } from "node:http";

/**
 * Whether a request comes from our own pages, or from no page at all.
 *
 * A browser always names the page's origin on a WebSocket and on a POST; a hostile page cannot change it.
 * Our own proxy runs on this machine and passes the outside host on; from anywhere else that is a claim.
 */
export function isFromOwnPages(
  request: Pick<IncomingMessage, "headers"> & {
    readonly socket: { readonly remoteAddress?: string | undefined };
  },
): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  const forwardedHost = request.headers["x-forwarded-host"];
  const isProxied =
    typeof forwardedHost === "string" && isLoopback(request.socket.remoteAddress ?? "");
  return hostOf(origin) === (isProxied ? forwardedHost : host)?.toLowerCase();
}

/** Null for what is not a URL, such as the "null" of a sandboxed page. */
const hostOf = (origin: string): string | null => URL.parse(origin)?.host ?? null;

const isLoopback = (address: string): boolean =>
  address === "::1" || /^(::ffff:)?127\./.test(address);
