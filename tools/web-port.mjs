import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { Refused } from "./refused.mjs";

/**
 * Reads PORT; not set or empty is 3000. Throws a sentence for a person when it is no port.
 *
 * @param {string | undefined} setting
 */
export function readPort(setting) {
  if (!setting) return 3000;
  const port = Number(setting);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Refused(
    `PORT is "${setting}", which is not a port. Give a number from 0 to 65535, for example: PORT=3001 npm start`,
  );
}

/**
 * Says in one sentence what to do when we cannot have the port; undefined when we can.
 *
 * @param {number} port
 * @param {string | undefined} host
 */
export async function whyPortIsTaken(port, host) {
  if (port === 0) return undefined;
  const code =
    (await listenError(port, host)) ?? ((await answersLocally(port)) ? "EADDRINUSE" : undefined);
  if (code === undefined) return undefined;
  if (code === "EACCES")
    return `Port ${port} needs more rights than we have: choose one above 1023, for example: PORT=3000 npm start`;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program: stop that one, or choose another port, for example: PORT=${port === 65_535 ? 3000 : port + 1} npm start`;
  return `We cannot listen on port ${port} (${code}): look at PORT and HOST, or choose another port, for example: PORT=3001 npm start`;
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<string | undefined>}
 */
function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Some systems let us listen on all interfaces beside a program that listens on this machine's own address alone; the
 * browser would then reach that program instead of us.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answersLocally(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1", timeout: 1000 });
    const answer = (/** @type {boolean} */ is) => {
      socket.destroy();
      resolve(is);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
    socket.once("timeout", () => answer(false));
  });
}

/**
 * Resolves with a port that nothing listens on just now.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

/**
 * The addresses to tell people: this machine's own, and those that others on the network can use.
 *
 * @param {number} port
 * @param {string | undefined} host
 */
export function webAddresses(port, host) {
  const url = (/** @type {string} */ name) => `http://${name}:${port}`;
  if (host) return { local: url(host.includes(":") ? `[${host}]` : host), network: [] };
  const network = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(
      ({ family, internal, address }) =>
        family === "IPv4" && !internal && !address.startsWith("169.254."),
    )
    .map(({ address }) => url(address));
  return { local: url("localhost"), network };
}
