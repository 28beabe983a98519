import {
  BoardSession,
  messageType,
  ResultMessage,
  type NewBoard,
  type Role,
} from "@cojourney/journey-model/protocol";
import type { WorkshopCommand, WorkshopNews } from "@cojourney/journey-model/workshop";
import * as decoding from "lib0/decoding";
import type { z } from "zod";
import { StockClient } from "#testing/stock-client.ts";
import { commandMessage } from "#testing/wire.ts";

type Refusal = ResultMessage["refusal"];

/** Joins a board by its link of a role; returns the session, whose token is for `Attendee`. */
export async function joinBoard(
  httpUrl: string,
  board: NewBoard,
  role: Role,
  person: { readonly name: string; readonly device?: string },
): Promise<BoardSession> {
  const secret = board.links.find((link) => link.role === role)?.secret;
  const { name, device } = person;
  const response = await fetch(`${httpUrl}/sync/boards/${board.id}/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      secret,
      person: { name, color: "teal" },
      ...(device ? { device } : {}),
    }),
  });
  return BoardSession.parse(await response.json());
}

/** Somebody at a workshop: asks things of it, and keeps all that the server ever said to them. */
export class Attendee implements Disposable {
  readonly client: StockClient;
  /** Every byte that came in, over all connections. */
  readonly frames: Uint8Array[] = [];
  readonly #settlers = new Map<number, (refusal: Refusal) => void>();
  #asked = 0;

  /** Without a token they come in as the maker of a board that `createBoard` made. */
  constructor(boardsUrl: string, boardId: string, token?: string) {
    this.client = new StockClient(boardsUrl, boardId, {
      ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
      watcher: { onFrame: (frame) => this.frames.push(frame) },
    });
    this.client.provider.messageHandlers[messageType.result] = (_encoder, decoder) => {
      const result = ResultMessage.parse(JSON.parse(decoding.readVarString(decoder)));
      this.#settlers.get(result.id)?.(result.refusal);
      this.#settlers.delete(result.id);
    };
  }

  /** The workshop as this person was told of it. */
  get view(): WorkshopNews {
    let view: WorkshopNews = {};
    for (const message of this.client.workshops) {
      if (message.type !== "news") continue;
      const { roundDone: done, roundVoters: voters, ...parts } = message.news;
      view = { ...view, ...parts };
      if (done !== undefined && voters !== undefined && view.round)
        view.round = { ...view.round, done, voters };
    }
    return view;
  }

  async synced(): Promise<this> {
    await this.client.synced();
    return this;
  }

  /** Resolves with what the server answers; never, where the connection breaks before. */
  ask(command: z.input<typeof WorkshopCommand>): Promise<Refusal> {
    const id = ++this.#asked;
    const answer = new Promise<Refusal>((settle) => this.#settlers.set(id, settle));
    this.send(id, command);
    return answer;
  }

  /** Under an id of one's choice, as somebody does who sends the same again. */
  send(id: number, command: z.input<typeof WorkshopCommand>): void {
    const { ws } = this.client.provider;
    ws?.send(new Uint8Array(commandMessage(id, { type: "workshop", command })));
  }

  /** Whether a text was ever sent to this person, in whatever frame. */
  wasSent(text: string): boolean {
    const wanted = Buffer.from(text);
    return this.frames.some((frame) => Buffer.from(frame).includes(wanted));
  }

  [Symbol.dispose](): void {
    this.client[Symbol.dispose]();
  }
}
