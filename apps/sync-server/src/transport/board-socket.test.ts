import { connect } from "node:net";
import { closeCode, MAX_MESSAGE_BYTES } from "@cojourney/journey-model/protocol";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { refusalReasons } from "#core/guard/refusal.ts";
import { eventually } from "#testing/eventually.ts";
import { RawSocket } from "#testing/raw-socket.ts";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer, type TestServer } from "#testing/test-server.ts";
import { askMissing, editMessage, MUTE_UPDATE } from "#testing/wire.ts";

let server: TestServer;
let boardId: string;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  boardId = await server.createBoard();
});

const join = () => new StockClient(server.boardsUrl, boardId).synced();
const joinRaw = () => new RawSocket(`${server.boardsUrl}/${boardId}`).open();

const statesOf = ({ provider }: StockClient) => provider.awareness.getStates();
const openWith = (headers: Record<string, string>) =>
  new RawSocket(`${server.boardsUrl}/${boardId}`, { headers }).open();

describe("stock providers", () => {
  test("find the board that the server seeded, and converge", async () => {
    using ann = await join();
    using bob = await join();
    expect(ann.doc.getMap("meta").get("title")).toBe("Grinder");

    ann.cards.set("c1", "Ann's");
    bob.cards.set("c2", "Bob's");
    const both = { c1: "Ann's", c2: "Bob's" };
    await eventually(() => expect([ann.cards.toJSON(), bob.cards.toJSON()]).toEqual([both, both]));
  });

  test("keep both people's characters in one text", async () => {
    using ann = await join();
    using bob = await join();
    for (const character of "manual ") ann.doc.getText("comments").insert(0, character);
    for (const character of "grinder") bob.doc.getText("comments").insert(0, character);
    await eventually(() => {
      expect(ann.doc.getText("comments").length).toBe(14);
      expect(ann.doc.getText("comments").toJSON()).toBe(bob.doc.getText("comments").toJSON());
    });
  });

  test("are told the exact count of what is durable, empty messages included", async () => {
    using ann = await join();
    await eventually(() => expect(ann.saved).toEqual([1]));
    ann.cards.set("c1", 1);
    ann.cards.set("c2", 2);
    ann.cards.delete("c1");
    await eventually(() => expect(ann.saved.at(-1)).toBe(4));
    expect(ann.sent).toBe(4);
    expect(ann.saved).toEqual(ann.saved.toSorted((a, b) => a - b));
  });

  test("upload what they wrote while nobody served them", async () => {
    const doc = new Y.Doc();
    doc.getMap("cards").set("offline", "kept");
    using ann = await new StockClient(server.boardsUrl, boardId, { doc }).synced();
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    using bob = await join();
    expect(bob.cards.get("offline")).toBe("kept");
  });

  test("see each other come, move and go", async () => {
    using ann = await join();
    using bob = await join();
    ann.provider.awareness.setLocalStateField("cursor", [1, 2]);
    bob.provider.awareness.setLocalStateField("cursor", [3, 4]);
    await eventually(() => expect(statesOf(bob).get(ann.doc.clientID)).toEqual({ cursor: [1, 2] }));

    using eve = await join();
    await eventually(() => expect(statesOf(eve).get(ann.doc.clientID)).toEqual({ cursor: [1, 2] }));
    ann.provider.ws?.close();
    ann.provider.shouldConnect = false;
    await eventually(() => expect(statesOf(bob).has(ann.doc.clientID)).toBe(false));
    await eventually(() => expect(statesOf(eve).has(ann.doc.clientID)).toBe(false));
    expect(statesOf(eve).get(bob.doc.clientID)).toEqual({ cursor: [3, 4] });
  });

  test.each(["unknown", "AAAAAAAAAAAAAAAAAAAAAA", "%00", "a".repeat(4000)])(
    "of a board that does not exist (%.30s) are told so and do not come back",
    async (id) => {
      using lost = new StockClient(server.boardsUrl, id);
      expect(await lost.closedForGood()).toEqual({
        code: closeCode.boardUnknown,
        reason: "There is no such board.",
      });
    },
  );
});

describe("a hostile socket", () => {
  test.each([
    ["an unknown type", [7], "Message type 7 is unknown."],
    ["nothing", [], "The message is cut short or garbled."],
    ["an update that is none", [0, 2, 3, 1, 2, 3], refusalReasons.CountTooLarge],
    ["a mute update", [0, 2, 12, ...MUTE_UPDATE], refusalReasons.LengthZero],
    [
      "an XML element",
      [0, 2, 14, 1, 1, 7, 0, 0x27, 1, 1, 99, 1, 107, 3, 1, 112, 0],
      refusalReasons.TypeUnfit,
    ],
    [
      "a root of its own",
      [0, 2, 14, 1, 1, 7, 0, 4, 1, 4, 114, 111, 108, 101, 1, 120, 0],
      refusalReasons.RootUnknown,
    ],
    ["an endless state vector", [0, 0, 2, 255, 255], "The message is cut short or garbled."],
    [
      "presence that is no JSON",
      [1, 4, 1, 5, 0, 1, 0x7b].with(1, 5),
      "A presence state must be a small, shallow JSON object, its clock in small steps.",
    ],
  ])(
    "that sends %s is closed with the reason, and nobody else notices",
    async (_name, bytes, reason) => {
      using ann = await join();
      using mallory = await joinRaw();
      mallory.send(Uint8Array.from(bytes));
      expect(await mallory.closed).toEqual({ code: closeCode.badFrame, reason });

      ann.cards.set("alive", true);
      await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
      using bob = await join();
      expect(bob.cards.get("alive")).toBe(true);
      expect(ann.provider.wsconnected).toBe(true);
    },
  );

  test("is counted by the name of what it did", async () => {
    const count = () => server.server.rooms.refusalsByName.get("LengthZero") ?? 0;
    const before = count();
    using mallory = await joinRaw();
    mallory.send(editMessage(MUTE_UPDATE));
    await mallory.closed;
    expect(count()).toBe(before + 1);
  });

  test("that deletes what nobody has written yet keeps its connection, and is asked for everything", async () => {
    using ann = await join();
    using mallory = await joinRaw();
    await eventually(() => expect(mallory.count("askMissing")).toBe(1));
    mallory.send(editMessage(Uint8Array.of(0, 0), "step2"));
    mallory.send(editMessage(Uint8Array.of(0, 1, 5, 1, 0, 1)));
    await eventually(() => expect(mallory.count("askMissing")).toBe(2));
    ann.cards.set("alive", true);
    await eventually(() => expect(ann.saved.at(-1)).toBe(ann.sent));
    expect(mallory.isOpen).toBe(true);
    expect(mallory.messages.filter(({ type }) => type === "saved")).toEqual([
      { type: "saved", count: 1 },
    ]);
  });

  test("that sends text is told that messages are binary", async () => {
    using mallory = await joinRaw();
    mallory.send("hello");
    expect(await mallory.closed).toEqual({
      code: closeCode.badFrame,
      reason: "Messages are binary.",
    });
  });

  test("that sends more than a message may hold is closed with 1009", async () => {
    using mallory = await joinRaw();
    mallory.send(new Uint8Array(MAX_MESSAGE_BYTES + 1));
    expect((await mallory.closed).code).toBe(1009);
  });

  test("that sends a message in more parts than a browser makes is closed with 1008", async () => {
    using honest = await joinRaw();
    honest.sendInParts(askMissing(), 200);
    await eventually(() => expect(honest.count("missing")).toBe(1));
    using mallory = await joinRaw();
    mallory.sendInParts(askMissing(), 600);
    expect((await mallory.closed).code).toBe(1008);
  });

  test("that breaks the WebSocket protocol itself leaves the server running", async () => {
    const socket = connect(server.server.port, "127.0.0.1");
    socket.on("error", () => {});
    const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
    socket.write(
      `GET /sync/boards/${boardId} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    );
    // A frame with all reserved bits and an impossible opcode, in the same packet as nothing it waited for.
    socket.write(Uint8Array.of(0xff, 0xff, 0xff, 0xff));
    socket.resume();
    await closed;
    using ann = await join();
    expect(ann.provider.wsconnected).toBe(true);
  });

  test("that asks at a path with no board gets an HTTP answer", async () => {
    for (const path of ["/", "/sync/boards/", "//", "/sync/boards/a/b"]) {
      const socket = new RawSocket(`ws://127.0.0.1:${server.server.port}${path}`);
      await expect(socket.open()).rejects.toThrow("404");
    }
  });
});

describe("the origin of a socket", () => {
  test("of another site is refused", async () => {
    await expect(openWith({ origin: "https://evil.example" })).rejects.toThrow("403");
    await expect(openWith({ origin: "null" })).rejects.toThrow("403");
  });

  test("of our own pages is let in, directly or through the proxy on this machine", async () => {
    using direct = await openWith({ origin: `http://127.0.0.1:${server.server.port}` });
    using proxied = await openWith({
      origin: "https://maps.example",
      "x-forwarded-host": "maps.example",
    });
    expect([direct.isOpen, proxied.isOpen]).toEqual([true, true]);
  });
});

test("sync step 1 again and again is answered once, and costs nobody the connection", async () => {
  using raw = await joinRaw();
  for (let n = 0; n < 5; n++) raw.send(askMissing());
  raw.send(editMessage(Uint8Array.of(0, 0)));
  await eventually(() => expect(raw.count("saved")).toBe(1));
  expect(raw.count("missing")).toBe(1);
  expect(raw.isOpen).toBe(true);
});
