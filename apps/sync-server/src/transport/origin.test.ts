import { expect, test } from "vitest";
import { trustedPeers } from "#transport/client-address.ts";
import { isFromOwnPages } from "#transport/origin.ts";

const here = "127.0.0.1";
const elsewhere = "203.0.113.9";

test.each([
  ["no page at all", here, { host: "maps.example" }, false],
  ["our page", elsewhere, { host: "maps.example", origin: "https://maps.example" }, true],
  [
    "our page in capitals",
    elsewhere,
    { host: "Maps.Example", origin: "https://maps.example" },
    true,
  ],
  ["our page on a port", here, { host: "localhost:3000", origin: "http://localhost:3000" }, true],
  ["another port", here, { host: "localhost:3000", origin: "http://localhost:3001" }, false],
  ["another site", here, { host: "maps.example", origin: "https://evil.example" }, false],
  ["a sandboxed page", here, { host: "maps.example", origin: "null" }, false],
  ["no host", here, { origin: "https://maps.example" }, false],
  [
    "our page through our proxy",
    "::ffff:127.0.0.1",
    { host: "127.0.0.1:3001", origin: "https://maps.example", "x-forwarded-host": "maps.example" },
    true,
  ],
  [
    "our host without TLS, where the browser has TLS",
    "::1",
    {
      host: "127.0.0.1:3001",
      origin: "http://maps.example",
      "x-forwarded-host": "maps.example",
      "x-forwarded-proto": "https",
    },
    false,
  ],
  [
    "another site through our proxy",
    "::1",
    { host: "127.0.0.1:3001", origin: "https://evil.example", "x-forwarded-host": "maps.example" },
    false,
  ],
  [
    "somebody who claims to be our proxy",
    elsewhere,
    { host: "maps.example", origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    false,
  ],
])("%s", (_name, remoteAddress, headers, expected) => {
  expect(isFromOwnPages({ headers, socket: { remoteAddress } }, trustedPeers("loopback"))).toBe(
    expected,
  );
});
