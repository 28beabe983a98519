import type { IncomingMessage } from "node:http";
import { compile } from "@fastify/proxy-addr";

/** Says whether a peer address belongs to a reverse proxy whose X-Forwarded-* headers are to be believed. */
export type TrustsPeer = (address: string) => boolean;

/**
 * Reads TRUST_PROXY: addresses, subnets or the names `loopback`, `linklocal`, `uniquelocal`, by comma.
 *
 * Throws on anything else: guessing here would let strangers choose the origin they are checked against.
 */
export function trustedPeers(setting: string): TrustsPeer {
  const trusts = compile(
    setting
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  );
  return (address) => trusts(address, 0);
}

/**
 * Makes the X-Forwarded-* headers of a request true before anyone reads them.
 *
 * Next and the sync server compare Origin with X-Forwarded-Host, so a header that a stranger sent is replaced by what
 * we see on the connection; one from a trusted proxy stays, since only that proxy knows the public name and TLS.
 */
export function setForwarded(request: IncomingMessage, trusts: TrustsPeer): void {
  const { headers, socket } = request;
  const peer = socket.remoteAddress ?? "";
  const believed = peer !== "" && trusts(peer);
  const earlier = believed ? headers["x-forwarded-for"] : undefined;
  headers["x-forwarded-for"] = earlier ? `${[earlier].flat().join(", ")}, ${peer}` : peer;
  delete headers["forwarded"];
  if (!believed || !headers["x-forwarded-host"]) headers["x-forwarded-host"] = headers.host ?? "";
  if (!believed || !headers["x-forwarded-proto"]) headers["x-forwarded-proto"] = "http";
  if (!believed) delete headers["x-forwarded-port"];
}
