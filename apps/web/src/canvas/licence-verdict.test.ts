// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://maps.example/board/a"}
import { openEditor } from "#canvas/testing/open-editor.ts";
import * as tldraw from "tldraw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isLicenceRefused } from "#canvas/licence-verdict.ts";

/** tldraw's own judge of keys, which it leaves out of its types; a test may give it another key to check signatures by. */
type Judge = new (
  licenceKey: string,
  publicKey: string,
) => { readonly state: tldraw.Signal<string> };

const ANNUAL = 1;
const FAR = "2999-12-31";

beforeEach(() => {
  // Only a production build on https asks for a licence.
  vi.stubEnv("NODE_ENV", "production");
  vi.stubGlobal("fetch", async () => new Response());
  vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(console, "warn").mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([
  ["holds for this address", { host: "maps.example", until: FAR }, false],
  ["is for another address", { host: "other.example", until: FAR }, true],
  ["has expired long ago", { host: "maps.example", until: "2020-01-01" }, true],
] as const)("a key that %s", async (_, licence, isRefused) => {
  const licenseManager = await judge(licence);
  const editor = Object.assign(openEditor(), { licenseManager });
  expect(isLicenceRefused(editor)).toBe(false);
  await vi.waitFor(() => expect(licenseManager.state.get()).not.toBe("pending"));
  expect(isLicenceRefused(editor)).toBe(isRefused);
});

async function judge({ host, until }: { readonly host: string; readonly until: string }) {
  const keys = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ]);
  const data = new TextEncoder().encode(JSON.stringify(["id", [host], ANNUAL, until]));
  const sha256 = { name: "ECDSA", hash: { name: "SHA-256" } };
  const signature = await crypto.subtle.sign(sha256, keys.privateKey, data);
  const publicKey = await crypto.subtle.exportKey("spki", keys.publicKey);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see Judge
  const LicenseManager = Reflect.get(tldraw, "LicenseManager") as Judge;
  return new LicenseManager(
    `tldraw-id/${base64(data.buffer)}.${base64(signature)}`,
    base64(publicKey),
  );
}

const base64 = (bytes: ArrayBuffer) => Buffer.from(bytes).toString("base64");
