import {
  messageType,
  ResultMessage,
  syncType,
  WorkshopMessage,
} from "@cojourney/journey-model/protocol";
import type { WorkshopCommand, WorkshopNews } from "@cojourney/journey-model/workshop";
import {
  addCard,
  openJourneyDoc,
  outlineBoard,
  readBoard,
  type JourneyDoc,
  type JourneyOutline,
  type LaneId,
} from "@cojourney/journey-model";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { showOnlyOneself } from "#sync/show-only-oneself.ts";
import { boardIdOf, joinAsProgram, socketWith } from "./links.ts";

/** A program on a board, with a stock provider: it may write what no screen of ours would. */
export class ProgramOnBoard implements Disposable {
  readonly journey: JourneyDoc;
  readonly #provider: WebsocketProvider;
  readonly #heard: ArrayBuffer[] = [];
  #sent = 0;
  #stored = 0;
  #asked = 0;
  #workshop: WorkshopNews = {};
  readonly #answers = new Map<number, (refusal: ResultMessage["refusal"]) => void>();

  /** Resolves when it holds the board that is at this address. */
  static async open(boardUrl: string, name = "Program"): Promise<ProgramOnBoard> {
    const headers = await joinAsProgram(boardUrl, name);
    const program = new ProgramOnBoard(
      `ws://${new URL(boardUrl).host}/sync/boards`,
      boardIdOf(boardUrl),
      socketWith(headers),
    );
    await new Promise<void>((resolve) => program.#provider.once("sync", () => resolve()));
    return program;
  }

  private constructor(boardsUrl: string, boardId: string, Socket: typeof WebSocket) {
    const doc = new Y.Doc();
    this.journey = openJourneyDoc(doc);
    const onSend = () => {
      this.#sent += 1;
    };
    const onMessage = ({ data }: MessageEvent) => {
      if (data instanceof ArrayBuffer) this.#heard.push(data);
    };
    this.#provider = new WebsocketProvider(boardsUrl, boardId, doc, {
      disableBc: true,
      WebSocketPolyfill: class extends Socket {
        constructor(url: string | URL, protocols?: string | string[]) {
          super(url, protocols);
          this.addEventListener("message", onMessage);
        }
        override send(message: Parameters<WebSocket["send"]>[0]): void {
          const isDocument = message instanceof Uint8Array && message[0] === messageType.sync;
          if (isDocument && message[1] !== syncType.step1) onSend();
          super.send(message);
        }
      },
    });
    for (const type of [messageType.control, messageType.notice])
      this.#provider.messageHandlers[type] = () => {};
    this.#provider.messageHandlers[messageType.workshop] = (_encoder, decoder) => {
      const message = WorkshopMessage.parse(JSON.parse(decoding.readVarString(decoder)));
      if (message.type === "news") this.#workshop = { ...this.#workshop, ...message.news };
    };
    this.#provider.messageHandlers[messageType.result] = (_encoder, decoder) => {
      const { id, refusal } = ResultMessage.parse(JSON.parse(decoding.readVarString(decoder)));
      this.#answers.get(id)?.(refusal);
    };
    this.#provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
      this.#stored = decoding.readVarUint(decoder);
    };
  }

  /** Shows the others what this program does, in the words of our own pages (src/sync/presence.ts). */
  shows(state: Readonly<Record<string, unknown>>): void {
    this.#provider.awareness.setLocalState(state);
  }

  /** From now on it tells the others of itself alone, as our own pages do: the stock provider echoes all that it hears. */
  tellsOnlyOfItself(): void {
    showOnlyOneself(this.#provider);
  }

  /** Every byte that the server sent it, as text: what stands in there is known to this program. */
  get heard(): string {
    return this.#heard.map((bytes) => new TextDecoder().decode(bytes)).join("");
  }

  /** What the server has told this program of the workshop. */
  get workshop(): WorkshopNews {
    return this.#workshop;
  }

  /** Whether it has a connection at the moment. */
  get isConnected(): boolean {
    return this.#provider.wsconnected;
  }

  /** Asks something of the workshop; resolves with why not, or null. The answer is waited for as long as it takes. */
  ask(command: WorkshopCommand): Promise<ResultMessage["refusal"]> {
    const id = ++this.#asked;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageType.command);
    encoding.writeVarString(
      encoder,
      JSON.stringify({ id, command: { type: "workshop", command } }),
    );
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#provider.ws?.send(encoding.toUint8Array(encoder));
    });
  }

  /** Whether the server said that all this program wrote is on its disk. */
  get isSaved(): boolean {
    return this.#sent > 0 && this.#stored >= this.#sent;
  }

  /** The first map on the board, as it is now. */
  map(): JourneyOutline {
    const [first] = outlineBoard(readBoard(this.journey).board);
    if (!first) throw new Error("There is no map on this board.");
    return first;
  }

  /** Adds touchpoints to the lane that is made for them, under one step; gives that lane. */
  addTouchpoints(titles: readonly string[], stepIndex = 0): LaneId {
    const { steps, lanes } = this.map();
    const step = steps[stepIndex]?.step;
    const lane = lanes.find(({ kind }) => kind === "touchpoints");
    if (!step || !lane) throw new Error("There is no such place on this board.");
    for (const title of titles)
      addCard(this.journey, {
        kind: "touchpoint",
        stepId: step.id,
        laneId: lane.id,
        before: null,
        title,
      });
    return lane.id;
  }

  [Symbol.dispose](): void {
    this.#provider.destroy();
    this.#provider.awareness.destroy();
    this.journey.doc.destroy();
  }
}
