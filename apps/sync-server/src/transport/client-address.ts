import type { IncomingMessage } from "node:http";
import proxyAddr, { compile } from "@fastify/proxy-addr";

/** Says whether a peer address belongs to a reverse proxy whose X-Forwarded-* headers are to be believed. */
export type TrustsPeer = (address: string, hop: number) => boolean;

/** Reads TRUST_PROXY: addresses, subnets or `loopback`, `linklocal`, `uniquelocal`, by comma. Throws on anything else. */
export const trustedPeers = (setting: string): TrustsPeer =>
  compile(
    setting
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  );

/** Where a request comes from, behind the proxies that are trusted. */
export const addressOf = (request: IncomingMessage, trusts: TrustsPeer): string =>
  proxyAddr(request, trusts);

/** Whether the browser speaks TLS, with us or with a trusted proxy in front of us. */
export function isSecure(request: TlsRequest, trusts: TrustsPeer): boolean {
  if ("encrypted" in request.socket) return true;
  return isTrusted(request, trusts) && request.headers["x-forwarded-proto"] === "https";
}

/** Whether the peer that speaks to us is a trusted proxy. */
export const isTrusted = (
  { socket }: { readonly socket: { readonly remoteAddress?: string | undefined } },
  trusts: TrustsPeer,
): boolean => socket.remoteAddress !== undefined && trusts(socket.remoteAddress, 0);

/** What we need of a request to know how the browser speaks. */
type TlsRequest = Pick<IncomingMessage, "headers"> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};
