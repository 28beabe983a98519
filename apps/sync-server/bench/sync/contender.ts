import { fileURLToPath } from "node:url";
import { BoardSession, NewBoard, type CreateBoard } from "@cojourney/journey-model/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** One of the servers that are compared: how it is started, and what its clients say that others' do not. */
export interface Contender {
  readonly name: ContenderName;
  /** Its entry, and what it needs to know besides the folder for its data. */
  readonly main: string;
  readonly env: Readonly<Record<string, string>>;
  /** Whether it holds documents: answers who joins, and keeps them when it is restarted. */
  readonly keepsDocuments: boolean;
  /** Whether a new board has a structure on it. */
  readonly seedsBoards: boolean;
  createBoard(port: number): Promise<string>;
  /** Lets one more person in; resolves with what their sockets then show. */
  admit(port: number, board: string): Promise<Readonly<Record<string, string>>>;
  path(board: string): string;
  /** What a client says first. */
  greeting(board: string): readonly Uint8Array[];
  /** Puts a message of y-websocket into what this server reads. */
  wrap(board: string, message: Uint8Array): Uint8Array;
  /** Where in what this server sends the message of y-websocket begins. */
  messageStart(message: Uint8Array): number;
}

export const contenderNames = ["cojourney", "hocuspocus", "broadcaster"] as const;
export type ContenderName = (typeof contenderNames)[number];

/** What every board starts as, also where the server does not see to that. */
export const newBoard: CreateBoard = {
  from: "framework",
  title: "Bench",
  framework: "funnel",
  language: "en",
};

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const randomName = (): string => crypto.randomUUID();
const noHeaders = () => Promise.resolve({});

/** The secrets of the participants' links of the boards that were made here. */
const secretsByBoard = new Map<string, string>();

async function post(port: number, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/sync/boards${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
}

const cojourney: Contender = {
  name: "cojourney",
  main: here("../../src/main.ts"),
  // As it comes, but for the bounds on what one address may do: everybody here comes from one.
  env: {
    SYNC_PORT: "0",
    LOG_LEVEL: "error",
    PEOPLE_PER_BOARD: "300",
    BOARDS_PER_MINUTE: "1000000",
    JOINS_PER_MINUTE: "1000000",
    SOCKETS_PER_ADDRESS: "100000",
  },
  keepsDocuments: true,
  seedsBoards: true,
  async createBoard(port) {
    const { id, links } = NewBoard.parse(await post(port, "", newBoard));
    const secret = links.find(({ role }) => role === "participant")?.secret;
    if (secret) secretsByBoard.set(id, secret);
    return id;
  },
  async admit(port, board) {
    const secret = secretsByBoard.get(board);
    const { token } = BoardSession.parse(await post(port, `/${board}/join`, { secret }));
    return { authorization: `Bearer ${token}` };
  },
  path: (board) => `/sync/boards/${board}`,
  greeting: () => [],
  wrap: (_, message) => message,
  messageStart: () => 0,
};

const hocuspocus: Contender = {
  name: "hocuspocus",
  main: here("hocuspocus.ts"),
  env: {},
  keepsDocuments: true,
  seedsBoards: false,
  createBoard: () => Promise.resolve(randomName()),
  admit: noHeaders,
  path: () => "/",
  greeting: (board) => [
    encoding.encode((encoder) => {
      const auth = 2;
      const token = 0;
      encoding.writeVarString(encoder, board);
      encoding.writeVarUint(encoder, auth);
      encoding.writeVarUint(encoder, token);
      encoding.writeVarString(encoder, "");
    }),
  ],
  wrap: (board, message) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, board);
      encoding.writeUint8Array(encoder, message);
    }),
  messageStart: (message) => {
    const decoder = decoding.createDecoder(message);
    return decoding.readVarUint(decoder) + decoder.pos;
  },
};

const broadcaster: Contender = {
  name: "broadcaster",
  main: here("broadcaster.ts"),
  env: {},
  keepsDocuments: false,
  seedsBoards: false,
  createBoard: () => Promise.resolve(randomName()),
  admit: noHeaders,
  path: (board) => `/${board}`,
  greeting: () => [],
  wrap: (_, message) => message,
  messageStart: () => 0,
};

export const contenders: Readonly<Record<ContenderName, Contender>> = {
  cojourney,
  hocuspocus,
  broadcaster,
};
