import {
  BoardLinks,
  BoardPeople,
  BoardSession,
  closeCode,
  HttpRefusal,
  NewBoard,
  type ChangeLink,
  type Role,
} from "@cojourney/journey-model/protocol";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { eventually } from "#testing/eventually.ts";
import { RawSocket } from "#testing/raw-socket.ts";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer, type TestServer } from "#testing/test-server.ts";
import { commandMessage } from "#testing/wire.ts";
import { defaultAddressLimits } from "#transport/sync-server.ts";

const DEVICE = "a device that keeps its own secret";

let server: TestServer;
let board: NewBoard;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  board = NewBoard.parse(await (await post("/sync/boards", sample)).json());
});

const sample = { from: "sample", language: "en", device: DEVICE } as const;

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.httpUrl}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.httpUrl}${path}`, { headers });
const pathOf = (rest: string) => `/sync/boards/${board.id}${rest}`;
const bearer = (token: string | undefined) => ({ authorization: `Bearer ${token}` });
const ours = () => ({ origin: server.httpUrl });

const secretOf = (role: Role): string =>
  board.links.find((link) => link.role === role)?.secret ?? "";
const exchange = (secret: string, headers: Record<string, string> = {}, more = {}) =>
  post(pathOf("/join"), { secret, ...more }, headers);

/** Joins as a program does, with a token instead of a cookie. */
async function join(role: Role, more = {}): Promise<BoardSession> {
  return BoardSession.parse(await (await exchange(secretOf(role), {}, more)).json());
}

const change = (role: Role, body: ChangeLink, token = board.token) =>
  post(pathOf(`/links/${role}`), body, bearer(token));

const socketOf = (headers: Record<string, string>) =>
  new RawSocket(`${server.boardsUrl}/${board.id}`, { headers });

/** Resolves with the code that a socket with these headers is closed by; rejects while it stays open. */
async function closingOf(headers: Record<string, string>): Promise<number> {
  const socket = await socketOf(headers).open();
  return (await socket.closed).code;
}

describe("a new board", () => {
  test("has three links with 144 bits each, and makes its maker a facilitator", async () => {
    const secrets = board.links.map(({ secret }) => secret);
    expect(board.links.map(({ role }) => role)).toEqual(["facilitator", "participant", "viewer"]);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{24}$/);
    expect(new Set(secrets).size).toBe(3);
    const session = await get(pathOf("/session"), bearer(board.token));
    expect(BoardSession.parse(await session.json())).toMatchObject({ role: "facilitator" });
  });

  test("gives a page a cookie out of reach of scripts, and no token", async () => {
    const response = await post("/sync/boards", sample, ours());
    const made = NewBoard.parse(await response.json());
    expect(made.token).toBeUndefined();
    expect(response.headers.get("set-cookie")).toMatch(
      new RegExp(
        `^cojourney-${made.id}=[\\w-]{32}; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax$`,
      ),
    );
  });
});

describe("a link", () => {
  test.each(["facilitator", "participant", "viewer"] as const)(
    "of a %s lets in as that, by cookie and our own origin, on the socket too",
    async (role) => {
      const response = await exchange(secretOf(role), ours());
      expect(response.status).toBe(200);
      const session = BoardSession.parse(await response.json());
      expect(session).toMatchObject({ role, boardId: board.id });
      expect(session.title).not.toBe("");
      const cookie = cookieIn(response);
      using socket = await socketOf({ cookie, ...ours() }).open();
      await eventually(() => expect(socket.count("control")).toBe(1));
      expect(socket.messages[0]).toMatchObject({
        control: { type: "state", role, you: session.participantId },
      });
    },
  );

  test("sets a Secure cookie where the browser has TLS", async () => {
    const response = await exchange(secretOf("viewer"), {
      origin: "https://maps.example",
      "x-forwarded-host": "maps.example",
      "x-forwarded-proto": "https",
    });
    expect(response.headers.get("set-cookie")).toMatch(/; Secure$/);
  });

  test("keeps a facilitator who tries another link a facilitator", async () => {
    const cookie = cookieIn(await exchange(secretOf("facilitator"), ours()));
    const again = await exchange(secretOf("viewer"), { ...ours(), cookie });
    expect(BoardSession.parse(await again.json()).role).toBe("facilitator");
  });

  test("knows a device again, and tells nobody else's", async () => {
    const [first, again, other] = await Promise.all([
      join("participant", { device: DEVICE }),
      join("participant", { device: DEVICE }),
      join("participant"),
    ]);
    expect(first.participantId).toBe(again.participantId);
    expect(first.participantId).not.toBe(other.participantId);
    expect(first.token).not.toBe(again.token);
  });

  test.each([
    ["a number", { secret: 1 }],
    ["nothing", {}],
    ["far too long", { secret: "x".repeat(200) }],
  ])("whose secret is %s is refused as malformed", async (_what, body) => {
    const response = await post(pathOf("/join"), body);
    expect([response.status, HttpRefusal.parse(await response.json()).error]).toEqual([
      400,
      "BodyMalformed",
    ]);
  });

  test("is not taken as a form or as plain text, which other sites can send", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded"]) {
      const response = await post(
        pathOf("/join"),
        { secret: secretOf("viewer") },
        {
          "content-type": type,
        },
      );
      expect(response.status).toBe(415);
    }
  });

  test("is not exchanged for another site", async () => {
    const response = await exchange(secretOf("viewer"), { origin: "https://evil.example" });
    expect([response.status, response.headers.get("set-cookie")]).toEqual([403, null]);
  });
});

describe("who may not open a board hears what a board that does not exist would say:", () => {
  test("over HTTP, whatever the reason", async () => {
    const viewer = await join("viewer");
    const stranger = await Promise.all([
      get("/sync/boards/AAAAAAAAAAAAAAAAAAAAAA"),
      get(pathOf("")),
      get(pathOf("/session")),
      get(pathOf("/links")),
      get(pathOf("/links"), bearer(viewer.token)),
      get(pathOf("/people"), bearer(viewer.token)),
      get(pathOf(""), { cookie: `cojourney-${board.id}=${"A".repeat(32)}` }),
      exchange("A".repeat(24)),
      exchange(secretOf("viewer").toLowerCase()),
      post("/sync/boards/AAAAAAAAAAAAAAAAAAAAAA/join", { secret: secretOf("viewer") }),
      change("viewer", { change: "rotate" }, viewer.token),
      post(pathOf("/commands"), { type: "setLock", group: "content", locked: true }),
    ]);
    const answers = await Promise.all(
      stranger.map(async (response) => [response.status, await response.text()]),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.[0]).toBe(404);
  });

  test("over the socket", async () => {
    const { token } = await join("participant");
    expect(await closingOf({})).toBe(closeCode.boardUnknown);
    expect(await closingOf(bearer("A".repeat(32)))).toBe(closeCode.boardUnknown);
    // A cookie without an Origin is no page of ours; a token of another board is none.
    expect(await closingOf({ cookie: `cojourney-${board.id}=${token}` })).toBe(
      closeCode.boardUnknown,
    );
    const other = NewBoard.parse(await (await post("/sync/boards", sample)).json());
    expect(await closingOf(bearer(other.token))).toBe(closeCode.boardUnknown);
  });

  test("a cookie counts nothing from a foreign page, on the socket or to change something", async () => {
    const cookie = cookieIn(await exchange(secretOf("facilitator"), ours()));
    const foreign = { cookie, origin: "https://evil.example" };
    await expect(socketOf(foreign).open()).rejects.toThrow("403");
    const body = { change: "rotate" };
    expect((await post(pathOf("/links/viewer"), body, foreign)).status).toBe(404);
    expect((await post(pathOf("/links/viewer"), body, { cookie })).status).toBe(404);
    expect((await post(pathOf("/links/viewer"), body, { cookie, ...ours() })).status).toBe(200);
  });
});

describe("a session", () => {
  test("lasts 12 hours from its last use, and is then like none", async () => {
    const { token, expiresAt } = await join("viewer");
    const hours = (count: number) =>
      vi.setSystemTime(expiresAt - 12 * 3_600_000 + count * 3_600_000);
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      hours(11);
      const renewed = await get(pathOf("/session"), bearer(token));
      expect(BoardSession.parse(await renewed.json()).expiresAt).toBe(Date.now() + 12 * 3_600_000);
      hours(22);
      expect((await get(pathOf("/session"), bearer(token))).status).toBe(200);
      hours(35);
      expect((await get(pathOf("/session"), bearer(token))).status).toBe(404);
      expect(await closingOf(bearer(token))).toBe(closeCode.boardUnknown);
    } finally {
      vi.useRealTimers();
    }
  });

  test("has its cookie set anew by the socket, so that it lasts while the board is open", async () => {
    const cookie = cookieIn(await exchange(secretOf("viewer"), ours()));
    const socket = socketOf({ cookie, ...ours() });
    const headers = await socket.upgraded;
    expect(headers["set-cookie"]?.[0]).toContain(`${cookie}; Path=/`);
    socket[Symbol.dispose]();
  });
});

describe("a facilitator", () => {
  test("sees the links again, the same", async () => {
    const response = await get(pathOf("/links"), bearer(board.token));
    expect(BoardLinks.parse(await response.json()).links).toEqual(board.links);
  });

  test.each([["rotate"], ["revoke"]] as const)(
    "can %s a link: who came by it is out within a second, the others and the facilitator stay",
    async (kind) => {
      const pat = await join("participant");
      const vic = await join("viewer");
      using socket = await socketOf(bearer(pat.token)).open();
      using other = await socketOf(bearer(vic.token)).open();
      using own = await socketOf(bearer(board.token)).open();
      const before = performance.now();
      const response = await change("participant", { change: kind });
      expect((await socket.closed).code).toBe(closeCode.accessEnded);
      expect(performance.now() - before).toBeLessThan(1_000);
      expect(await closingOf(bearer(pat.token))).toBe(closeCode.boardUnknown);
      expect((await exchange(secretOf("participant"))).status).toBe(404);
      expect([other.isOpen, own.isOpen]).toEqual([true, true]);

      const { links } = BoardLinks.parse(await response.json());
      const secret = links.find(({ role }) => role === "participant")?.secret ?? null;
      expect(secret === null).toBe(kind === "revoke");
      expect((await exchange(secret ?? "")).status).toBe(kind === "revoke" ? 404 : 200);
    },
  );

  test("can let a link expire: nobody more comes in, who is in stays", async () => {
    const pat = await join("participant");
    expect((await change("participant", { change: "expire", at: Date.now() - 1 })).status).toBe(
      200,
    );
    expect((await exchange(secretOf("participant"))).status).toBe(404);
    using socket = await socketOf(bearer(pat.token)).open();
    expect(socket.isOpen).toBe(true);
    await change("participant", { change: "expire", at: null });
    expect((await exchange(secretOf("participant"))).status).toBe(200);
  });

  test("sees who has access, sends somebody away, and gives roles; nobody else may", async () => {
    const person = { name: "  Pat\u202E\u0000 ", color: "rose" };
    const pat = await join("participant", { person });
    const command = (body: unknown, token = board.token) =>
      post(pathOf("/commands"), body, bearer(token));
    const response = await get(pathOf("/people"), bearer(board.token));
    expect(BoardPeople.parse(await response.json()).people).toContainEqual({
      id: pat.participantId,
      name: "Pat",
      role: "participant",
    });

    using socket = await socketOf(bearer(pat.token)).open();
    await eventually(() => expect(socket.count("control")).toBeGreaterThan(0));
    const setRole = { type: "setRole", personId: pat.participantId, role: "viewer" };
    expect((await command(setRole, pat.token)).status).toBe(403);
    expect((await command(setRole)).status).toBe(204);
    await eventually(() =>
      expect(socket.messages).toContainEqual(
        expect.objectContaining({
          control: expect.objectContaining({ type: "state", role: "viewer" }),
        }),
      ),
    );
    const remove = { type: "removePerson", personId: pat.participantId };
    expect((await command(remove)).status).toBe(204);
    expect((await socket.closed).code).toBe(closeCode.accessEnded);
    expect((await command(remove)).status).toBe(404);
  });

  test("gives somebody who is away another name; it stays until they choose one themselves", async () => {
    const pat = await join("participant");
    const say = async (command: object, token = pat.token) =>
      (await post(pathOf("/commands"), command, bearer(token))).status;
    const introduce = (name: string, isAgain: boolean) =>
      say({ type: "introduce", name, color: "plum", isAgain });
    const nameNow = async () => {
      const answer = await get(pathOf("/people"), bearer(board.token));
      const { people } = BoardPeople.parse(await answer.json());
      return people.find(({ id }) => id === pat.participantId)?.name;
    };
    expect(await introduce("Pat", true)).toBe(204);
    const rename = { type: "renamePerson", personId: pat.participantId, name: "Patrick" };
    expect(await say(rename, board.token)).toBe(204);
    expect([await introduce("Pat", true), await nameNow()]).toEqual([409, "Patrick"]);
    expect(await introduce("Patrick", true)).toBe(204);
    expect([await introduce("P.", false), await nameNow()]).toEqual([204, "P."]);
    expect([await introduce("Pat", true), await nameNow()]).toEqual([204, "Pat"]);
  });

  test("locks over the socket, and everybody hears of it and after a restart of the room too", async () => {
    await post(
      pathOf("/commands"),
      { type: "introduce", name: "Fay", color: "plum" },
      bearer(board.token),
    );
    using fay = await socketOf(bearer(board.token)).open();
    using pat = await socketOf(bearer((await join("participant")).token)).open();
    pat.send(commandMessage(7, { type: "setLock", group: "content", locked: true }));
    await eventually(() =>
      expect(pat.messages).toContainEqual({
        type: "result",
        result: { id: 7, refusal: "NotAllowed", nowMs: expect.any(Number) },
      }),
    );
    fay.send(commandMessage(8, { type: "setLock", group: "content", locked: true }));
    const locks = [{ group: "content", by: "Fay" }];
    await eventually(() =>
      expect(pat.messages).toContainEqual({ type: "control", control: { type: "locks", locks } }),
    );
    await eventually(() =>
      expect(fay.messages).toContainEqual({
        type: "result",
        result: { id: 8, refusal: null, nowMs: expect.any(Number) },
      }),
    );
    const people = await get(pathOf("/people"), bearer(board.token));
    expect(BoardPeople.parse(await people.json()).locks).toEqual(locks);
  });
});

describe("limits by address", () => {
  test("let 300 people join at once from behind one router, and stop who goes on", async () => {
    await using strict = await openTestServer({
      addressLimits: { ...defaultAddressLimits, boardsPerMinute: 2, joinsPerMinute: 301 },
    });
    const ask = (path: string, body: unknown) =>
      fetch(`${strict.httpUrl}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const made = NewBoard.parse(await (await ask("/sync/boards", sample)).json());
    const secret = made.links[1]?.secret;
    const joined = await Promise.all(
      Array.from({ length: 300 }, () => ask(`/sync/boards/${made.id}/join`, { secret })),
    );
    expect(new Set(joined.map(({ status }) => status))).toEqual(new Set([200]));
    await ask(`/sync/boards/${made.id}/join`, { secret });
    const over = await ask(`/sync/boards/${made.id}/join`, { secret });
    expect([over.status, HttpRefusal.parse(await over.json()).error]).toEqual([
      429,
      "TooManyRequests",
    ]);
    await ask("/sync/boards", sample);
    expect((await ask("/sync/boards", sample)).status).toBe(429);
  });

  test("count sockets, and give the places back", async () => {
    await using strict = await openTestServer({
      addressLimits: { ...defaultAddressLimits, connections: 2 },
    });
    const url = `${strict.boardsUrl}/${await strict.createBoard()}`;
    using first = await new RawSocket(url).open();
    {
      using second = await new RawSocket(url).open();
      expect([first.isOpen, second.isOpen]).toEqual([true, true]);
      await expect(new RawSocket(url).open()).rejects.toThrow("429");
    }
    await eventually(async () => {
      using third = await new RawSocket(url).open();
      expect(third.isOpen).toBe(true);
    });
  });
});

test("a stock provider in Node works with a bearer token, awareness included", async () => {
  const options = { headers: bearer((await join("participant")).token) };
  using ann = await new StockClient(server.boardsUrl, board.id, options).synced();
  using bob = await new StockClient(server.boardsUrl, board.id, {
    headers: bearer((await join("participant")).token),
  }).synced();
  ann.cards.set("c1", "Ann's");
  ann.provider.awareness.setLocalStateField("cursor", [1, 2]);
  await eventually(() => {
    expect(bob.cards.get("c1")).toBe("Ann's");
    expect(bob.provider.awareness.getStates().get(ann.doc.clientID)).toEqual({ cursor: [1, 2] });
  });
});

test("a stock provider of a viewer shows the board, and stops for good at the first edit", async () => {
  const options = { headers: bearer((await join("viewer")).token) };
  using vic = await new StockClient(server.boardsUrl, board.id, options).synced();
  expect(vic.cards.size).toBeGreaterThan(10);
  const closed = vic.closedForGood();
  vic.cards.set("mine", 1);
  expect((await closed).code).toBe(closeCode.editRefused);
  expect(vic.notices).toEqual([
    { type: "editRefused", ordinal: 2, reason: "ViewerMayNotEdit", groups: [] },
  ]);
});

test("a client id stays its owner's after a restart of the room", async () => {
  await using short = await openTestServer({ lingerMs: 1 });
  const ask = async (path: string, body: unknown) => {
    const response = await fetch(`${short.httpUrl}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const made = NewBoard.parse(await ask("/sync/boards", sample));
  const enter = async () =>
    BoardSession.parse(
      await ask(`/sync/boards/${made.id}/join`, { secret: made.links[1]?.secret }),
    );
  const first = { headers: bearer((await enter()).token) };
  const ann = await new StockClient(short.boardsUrl, made.id, first).synced();
  ann.cards.set("c1", 1);
  await eventually(() => expect(ann.saved.at(-1)).toBe(2));
  ann.disconnect();
  await eventually(() => expect(short.server.rooms.size).toBe(0));

  const second = { headers: bearer((await enter()).token), doc: ann.doc };
  using mallory = await new StockClient(short.boardsUrl, made.id, second).synced();
  const closed = mallory.closedForGood();
  mallory.cards.set("c2", 2);
  expect((await closed).reason).toBe("The update speaks for another participant.");
});

/** The first part of the cookie that a response sets. */
const cookieIn = (response: Response): string =>
  response.headers.get("set-cookie")?.split(";")[0] ?? "";
