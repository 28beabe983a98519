import { messageType, syncType } from "@cojourney/journey-model/protocol";
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
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { boardIdOf, joinAsProgram, socketWith } from "./links.ts";

/** A program on a board, with a stock provider: it may write what no screen of ours would. */
export class ProgramOnBoard implements Disposable {
  readonly journey: JourneyDoc;
  readonly #provider: WebsocketProvider;
  #sent = 0;
  #stored = 0;

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
    this.#provider = new WebsocketProvider(boardsUrl, boardId, doc, {
      disableBc: true,
      WebSocketPolyfill: class extends Socket {
        override send(message: Parameters<WebSocket["send"]>[0]): void {
          const isDocument = message instanceof Uint8Array && message[0] === messageType.sync;
          if (isDocument && message[1] !== syncType.step1) onSend();
          super.send(message);
        }
      },
    });
    for (const type of [messageType.control, messageType.notice])
      this.#provider.messageHandlers[type] = () => {};
    this.#provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
      this.#stored = decoding.readVarUint(decoder);
    };
  }

  /** Shows the others what this program does, in the words of our own pages (src/sync/presence.ts). */
  shows(state: Readonly<Record<string, unknown>>): void {
    this.#provider.awareness.setLocalState(state);
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
