import { openJourneyDoc, removeCard, CardId } from "@cojourney/journey-model";
import {
  BoardSession,
  closeCode,
  KeptStates,
  NewBoard,
  type KeptState,
  type Role,
} from "@cojourney/journey-model/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { eventually } from "#testing/eventually.ts";
import { StockClient } from "#testing/stock-client.ts";
import { openTestServer, type TestServer } from "#testing/test-server.ts";

let server: TestServer;
let board: NewBoard;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  const made = await ask("POST", `${server.httpUrl}/sync/boards`, "", {
    from: "sample",
    language: "en",
  });
  board = NewBoard.parse(await made.json());
});

function ask(method: string, url: string, token = "", body?: unknown): Promise<Response> {
  return fetch(url, {
    method,
    headers: {
      ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const states = (path = "", method = "GET", token = board.token, body?: unknown) =>
  ask(method, `${server.httpUrl}/sync/boards/${board.id}/states${path}`, token, body);
const listOf = async (response: Response): Promise<KeptState[]> =>
  KeptStates.parse(await response.json()).states;

async function tokenOf(role: Role, name: string): Promise<string> {
  const { secret } = board.links.find((link) => link.role === role) ?? {};
  const url = `${server.httpUrl}/sync/boards/${board.id}/join`;
  const person = { name, color: "teal" };
  const joined = await ask("POST", url, "", { secret, person });
  return BoardSession.parse(await joined.json()).token ?? "";
}

const enter = (token = board.token) =>
  new StockClient(server.boardsUrl, board.id, {
    headers: { authorization: `Bearer ${token}` },
  }).synced();

const isSaved = (client: StockClient) =>
  eventually(() => expect(client.saved.at(-1)).toBe(client.sent));

/** What a client shows of the cards, whoever wrote them. */
const cardsOf = ({ cards }: StockClient): unknown => cards.toJSON();

/** Removes so many cards, as one edit. */
function removeCards({ doc, cards }: StockClient, count: number): void {
  const journey = openJourneyDoc(doc);
  const ids = [...cards.keys()].slice(0, count);
  doc.transact(() => {
    for (const id of ids) removeCard(journey, CardId.parse(id));
  });
}

test("a facilitator keeps the board, looks at it, and sets it back for everybody", async () => {
  using ann = await enter();
  const before = cardsOf(ann);
  const [kept, ...others] = await listOf(
    await states("", "POST", board.token, { label: " Lunch " }),
  );
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ reason: "byHand", label: "Lunch", cards: ann.cards.size });

  removeCards(ann, 3);
  await isSaved(ann);
  const bytes = await (await states(`/${kept?.id}`)).bytes();
  const then = new Y.Doc();
  Y.applyUpdate(then, bytes);
  expect(then.getMap("cards").toJSON()).toEqual(before);

  const sentAway = ann.closedForGood();
  const after = await listOf(await states(`/${kept?.id}/restore`, "POST"));
  expect(await sentAway).toMatchObject({ code: closeCode.boardReplaced });
  expect(after.map(({ reason }) => reason)).toEqual(["restore", "byHand"]);
  expect(after[0]).toMatchObject({ cards: ann.cards.size });
  using again = await enter();
  expect(cardsOf(again)).toEqual(before);

  // What was there before is not lost either.
  await states(`/${after[0]?.id}/restore`, "POST");
  using once = await enter();
  expect(cardsOf(once)).toEqual(cardsOf(ann));

  expect((await listOf(await states(`/${kept?.id}`, "DELETE"))).map(({ id }) => id)).not.toContain(
    kept?.id,
  );
  expect((await states(`/${kept?.id}`)).status).toBe(404);
  expect((await states(`/${kept?.id}/restore`, "POST")).status).toBe(404);
});

test("nobody but a facilitator hears what is kept, or changes it", async () => {
  const [kept] = await listOf(await states("", "POST", board.token, { label: "" }));
  for (const token of [await tokenOf("participant", "Bob"), await tokenOf("viewer", "Eve"), ""])
    for (const [path, method, body] of [
      ["", "GET"],
      ["", "POST", { label: "mine" }],
      [`/${kept?.id}`, "GET"],
      [`/${kept?.id}`, "DELETE"],
      [`/${kept?.id}/restore`, "POST"],
    ] as const)
      expect([method, path, (await states(path, method, token, body)).status]).toEqual([
        method,
        path,
        404,
      ]);
  const other = NewBoard.parse(
    await (
      await ask("POST", `${server.httpUrl}/sync/boards`, "", { from: "sample", language: "en" })
    ).json(),
  );
  expect((await states(`/${kept?.id}`, "GET", other.token)).status).toBe(404);
  const elsewhere = `${server.httpUrl}/sync/boards/${other.id}/states/${kept?.id}`;
  expect((await ask("GET", elsewhere, other.token)).status).toBe(404);
  expect((await listOf(await states())).length).toBe(1);
});

test("cards that a participant removes one by one are kept from before the first, and facilitators hear it", async () => {
  using ann = await enter();
  using bob = await enter(await tokenOf("participant", "Bob"));
  const before = cardsOf(ann);
  const count = ann.cards.size;
  for (let card = 0; card < 12; card++) {
    removeCards(bob, 1);
    await isSaved(bob);
  }
  const told = () => ann.notices.filter(({ type }) => type === "massRemoval");
  await eventually(() =>
    expect(told().map((notice) => "cards" in notice && notice.cards)).toEqual([10, 11, 12]),
  );
  const [kept, ...others] = await listOf(await states());
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ reason: "massRemoval", label: "Bob", cards: count });
  expect(told()).toContainEqual(expect.objectContaining({ name: "Bob", stateId: kept?.id }));
  const then = new Y.Doc();
  Y.applyUpdate(then, await (await states(`/${kept?.id}`)).bytes());
  expect(then.getMap("cards").toJSON()).toEqual(before);
  expect(bob.notices).toEqual([]);
});

test("a journey that a facilitator removes is kept, without a word to themselves; moving cards about is nothing", async () => {
  using ann = await enter();
  const before = ann.cards.size;
  ann.doc.transact(() => {
    for (const card of ann.cards.values())
      if (card instanceof Y.Map) card.set("place", structuredClone(card.get("place")));
  });
  await isSaved(ann);
  expect(await listOf(await states())).toEqual([]);
  removeCards(ann, 20);
  await isSaved(ann);
  await eventually(async () =>
    expect(await listOf(await states())).toMatchObject([{ reason: "massRemoval", cards: before }]),
  );
  expect(ann.notices).toEqual([]);
});
