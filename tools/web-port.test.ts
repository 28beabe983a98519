import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort, readPort, webAddresses, whyPortIsTaken } from "./web-port.mjs";

test("reads a port, and 3000 where none is set", () => {
  expect([readPort("8080"), readPort("0"), readPort(""), readPort(undefined)]).toEqual([
    8080, 0, 3000, 3000,
  ]);
});

test.each(["abc", "-1", "65536", "80.5"])("refuses the port %s with an example", (setting) => {
  expect(() => readPort(setting)).toThrow(`PORT is "${setting}", which is not a port.`);
});

test.each(["127.0.0.1", "::"])("says what to do when a program listens on %s", async (host) => {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  expect(await whyPortIsTaken(port, undefined)).toBe(
    `Port ${port} is taken by another program: stop that one, or choose another port, for example: PORT=${port + 1} npm start`,
  );
  server.close();
});

test("has nothing to say about a free port", async () => {
  expect(await whyPortIsTaken(await freePort(), undefined)).toBeUndefined();
});

test("names no network address when only this machine may come in", () => {
  expect(webAddresses(3000, "127.0.0.1")).toEqual({ local: "http://127.0.0.1:3000", network: [] });
});
