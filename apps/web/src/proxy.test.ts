import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "./proxy.ts";

const visit = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://board.test${path}`, { headers })).headers;
/** Next hands the headers that it overrides to the page under this name. */
const asThePageSees = (headers: Headers, name: string) =>
  headers.get(`x-middleware-request-${name}`);

test("every page has a policy with a nonce of its own, and the page is told the same one", () => {
  const [one, other] = [visit("/"), visit("/")];
  const policy = one.get("content-security-policy");
  expect(policy).toMatch(/script-src 'nonce-[\w-]{36}' 'strict-dynamic';/);
  expect(policy).not.toBe(other.get("content-security-policy"));
  expect(asThePageSees(one, "content-security-policy")).toBe(policy);
});

test("only what is ours may be loaded, and nobody may frame us", () => {
  const policy = visit("/").get("content-security-policy") ?? "";
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
});

test.each([
  ["/board/rGoPgmtS5J7F2n1rnG_HoQ", "rGoPgmtS5J7F2n1rnG_HoQ"],
  ["/board/a%2Fb", null],
  [`/board/${"a".repeat(65)}`, null],
  ["/", null],
])("a visitor's own board header is not believed on %s", (path, board) => {
  const headers = visit(path, { "x-cojourney-board": "somebody-elses" });
  expect(asThePageSees(headers, "x-cojourney-board")).toBe(board);
});

test("behind TLS, browsers are told to stay there", () => {
  expect(visit("/").has("strict-transport-security")).toBe(false);
  expect(visit("/", { "x-forwarded-proto": "https" }).get("strict-transport-security")).toBe(
    "max-age=31536000",
  );
});
