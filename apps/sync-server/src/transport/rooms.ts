import { closeCode, type BoardSummary } from "@cojourney/journey-model/protocol";
import type { Logger } from "pino";
import type { Door } from "#access/door.ts";
import type { BoardRecords } from "#core/board-records.ts";
import type { RoomLimits } from "#core/room-limits.ts";
import type { Fanout } from "#core/fanout.ts";
import type { UpdateLog } from "#core/update-log.ts";
import type { KeptStates } from "#kept/kept-states.ts";
import type { Connection } from "#transport/connection.ts";
import type { RoomMeasures } from "#transport/measures.ts";
import { OpenRoom } from "#transport/open-room.ts";
import type { Pace } from "#transport/pace.ts";

/** 128 random bits in base64url. */
const BOARD_ID = /^[\w-]{22}$/;

/** What everybody hears who may not open a board, whatever the reason. */
export const BOARD_UNKNOWN = "There is no such board.";
const RESTART_REASON = "The server restarts; come back in a moment.";

export interface RoomsOptions {
  readonly log: UpdateLog;
  readonly fanout: Fanout;
  readonly door: Door;
  readonly records: BoardRecords;
  readonly kept: KeptStates;
  readonly limits: RoomLimits;
  readonly measures: RoomMeasures;
  readonly logger: Logger;
  readonly lingerMs: number;
  readonly restMs: number;
  readonly storagePatienceMs: number;
  readonly pace: Pace;
}

/** The boards that are open in memory, one room each. */
export class Rooms {
  readonly #options: RoomsOptions;
  /** How often something was turned down, by its name, since the start. */
  readonly refusalsByName = new Map<string, number>();
  readonly #roomsByBoardId = new Map<string, OpenRoom>();
  #isDraining = false;

  constructor(options: RoomsOptions) {
    this.#options = options;
    options.door.tell((boardId, change) => {
      this.#roomsByBoardId.get(boardId)?.follow(change);
      options.fanout.changed(boardId);
    });
  }

  /** How many boards are in memory. */
  get size(): number {
    return this.#roomsByBoardId.size;
  }

  /** How many people are on them. */
  get people(): number {
    let people = 0;
    for (const room of this.#roomsByBoardId.values()) people += room.people;
    return people;
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** Whether somebody has a board open, or had a moment ago. */
  isOpen(boardId: string): boolean {
    return this.#roomsByBoardId.has(boardId);
  }

  /** Lets a connection into a board's room; null when it was sent away instead. */
  enter(boardId: string, connection: Connection): OpenRoom | null {
    if (this.#isDraining) {
      connection.close(closeCode.restart, RESTART_REASON);
      return null;
    }
    const room = this.#roomOf(boardId);
    if (!room) {
      connection.close(closeCode.boardUnknown, BOARD_UNKNOWN);
      return null;
    }
    room.enter(connection);
    return room;
  }

  /** What a board says about itself, as committed; null when there is no such board. */
  async summary(boardId: string): Promise<BoardSummary | null> {
    const facts = await this.#roomOf(boardId)?.facts();
    return facts ? { id: boardId, ...facts } : null;
  }

  /**
   * Replaces a board by another state of it (restored, cleared). Old tabs cannot bring back what was removed.
   *
   * `update` is of `copyBoard`. The board as it is now is kept, as far as its log can be read. Rejects when it
   * could not be stored; the board is then as it was.
   */
  async replaceBoard(boardId: string, update: Uint8Array): Promise<void> {
    const room = this.#roomOf(boardId);
    if (!room) throw new Error("There is no such board.");
    const { kept } = this.#options;
    await room.replace(update, () => kept.keep(boardId, { reason: "restore", label: "" }));
  }

  /** Removes a board and all that was stored of it, and sends everyone away. */
  async eraseBoard(boardId: string): Promise<void> {
    await this.#options.log.erase(boardId);
    this.#options.fanout.changed(boardId);
    await this.#roomsByBoardId.get(boardId)?.leaveForGood();
  }

  /** Takes nothing more in, waits until all that came in is stored, then sends everyone away to come back. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    const rooms = [...this.#roomsByBoardId.values()];
    await Promise.all(rooms.map((room) => room.drain(closeCode.restart, RESTART_REASON)));
  }

  #roomOf(boardId: string): OpenRoom | null {
    if (!BOARD_ID.test(boardId)) return null;
    const known = this.#roomsByBoardId.get(boardId);
    if (known) return known;
    const room = new OpenRoom({
      boardId,
      ...this.#options,
      onRefusal: (name) => {
        this.refusalsByName.set(name, (this.refusalsByName.get(name) ?? 0) + 1);
      },
      onEnd: (ended) => {
        if (this.#roomsByBoardId.get(boardId) === ended) this.#roomsByBoardId.delete(boardId);
      },
    });
    this.#roomsByBoardId.set(boardId, room);
    return room;
  }
}
