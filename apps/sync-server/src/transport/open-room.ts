import type { JourneyDoc } from "@cojourney/journey-model";
import {
  closeCode,
  type ResultMessage,
  type WorkshopMessage,
} from "@cojourney/journey-model/protocol";
import type { Logger } from "pino";
import type { Door } from "#access/door.ts";
import type { AccessChange } from "#core/access-change.ts";
import type { BoardFacts } from "#core/board-facts.ts";
import type { BoardRecords } from "#core/board-records.ts";
import { changeBoard } from "#core/change-board.ts";
import type { Effect, RoomFact } from "#core/effect.ts";
import { workshopMessage } from "#core/encode-message.ts";
import type { BoardFanout, Fanout, PeerNews } from "#core/fanout.ts";
import { refusalIn } from "#core/refusal-in.ts";
import { Room } from "#core/room.ts";
import type { RoomLimits } from "#core/room-limits.ts";
import type { NextGeneration, UpdateLog } from "#core/update-log.ts";
import type { KeptStates } from "#kept/kept-states.ts";
import { MassRemovals } from "#kept/mass-removals.ts";
import type { Connection } from "#transport/connection.ts";
import { toFrame } from "#transport/frame.ts";
import type { RoomMeasures } from "#transport/measures.ts";
import { NotedFacts } from "#transport/noted-facts.ts";
import type { Pace, Paced } from "#transport/pace.ts";
import { Snapshotting } from "#transport/snapshotting.ts";
import { Waiters } from "#transport/waiters.ts";
import { RunningWorkshop } from "#workshop/running-workshop.ts";
import type { WorkshopRoom } from "#workshop/workshop-room.ts";

/** A disk that refused is asked again this often; somebody may have made room on it. */
const RETRY_MS = 1_000;

export interface OpenRoomOptions {
  readonly boardId: string;
  readonly log: UpdateLog;
  readonly fanout: Fanout;
  readonly door: Door;
  /** Where the workshop is. */
  readonly records: BoardRecords;
  readonly kept: KeptStates;
  readonly limits: RoomLimits;
  readonly measures: RoomMeasures;
  readonly logger: Logger;
  /** How long an empty room stays in memory, for people who reload the page. */
  readonly lingerMs: number;
  /** How long a small board that nobody changes or asks for keeps its document in memory. */
  readonly restMs: number;
  /** How long storage may take with an edit before people are told that it is not stored. */
  readonly storagePatienceMs: number;
  /** When boards take edits in and show what people do. */
  readonly pace: Pick<Pace, "turnSoon" | "showSoon" | "committed">;
  /** Something that somebody sent was turned down, by this name. */
  readonly onRefusal: (name: string) => void;
  /** The room is of no use any more: the next who comes needs a new one. */
  readonly onEnd: (room: OpenRoom) => void;
}

/**
 * What people do is shown again no sooner than after so many ms: somewhat less than boards usually leave
 * between, so that it goes along with an edit that leaves a little earlier, and both are one write.
 */
const SHOW_AGAIN_MS = 15;

/** A replacement that has begun. */
interface Replacing {
  readonly first: () => Promise<unknown>;
  readonly outcome: PromiseWithResolvers<void>;
}

type EffectOf<T extends Effect["type"]> = Extract<Effect, { type: T }>;

/** A room with its connections and its log: performs, in order, what the room decides. */
export class OpenRoom implements Paced {
  readonly #options: OpenRoomOptions;
  readonly #logger: Logger;
  readonly #room: Room;
  readonly #peers: BoardFanout;
  readonly #workshop: RunningWorkshop;
  readonly #connectionsById = new Map<string, Connection>();
  /** When the first of the edits that wait came in; null while none waits. */
  #editsSinceMs: number | null = null;
  #lingering: NodeJS.Timeout | undefined;
  #resting: NodeJS.Timeout | undefined;
  #hasEnded = false;
  #isDraining = false;
  #failure: unknown = null;
  #shownAtMs = -Infinity;
  readonly #notedFacts: NotedFacts;
  readonly #snapshotting: Snapshotting;
  #replacing: Replacing | null = null;
  /** Told whether the next append is stored, which is an edit of our own. */
  #editing: ((isStored: boolean) => void) | null = null;
  readonly #massRemovals: MassRemovals;
  /** Of the row that was appended last. */
  #appendedSeq = 0;
  /** Of the log as it was last read; 0 when everybody who held that has been sent away. */
  #generation = 0;
  readonly #waiters = new Waiters();

  constructor(options: OpenRoomOptions) {
    this.#options = options;
    const { limits, fanout, boardId, records, door } = options;
    const { hasPeers } = fanout;
    this.#room = new Room({ limits, hasPeers });
    this.#peers = fanout.open(boardId, (news) => this.#hear(news));
    this.#logger = options.logger.child({ board: options.boardId.slice(0, 6) });
    const room = this.#forWorkshop();
    const logger = this.#logger;
    this.#workshop = new RunningWorkshop({ boardId, records, door, room, hasPeers, logger });
    this.#notedFacts = new NotedFacts({
      boardId,
      door,
      logger,
      factsToNote: () => this.#room.factsToNote,
      generation: () => this.#generation,
    });
    this.#snapshotting = new Snapshotting({
      boardId,
      log: options.log,
      logger,
      onTaken: () => this.#room.compacted(),
    });
    this.#massRemovals = new MassRemovals({
      ...options,
      nameOf: (participantId) => options.door.nameOf(boardId, participantId),
      tellFacilitators: (notice) => {
        this.#do(() => this.#room.people.tellFacilitators(notice));
        this.#peers.tell({ type: "notice", notice });
      },
      onTrouble: (cause) =>
        this.#logger.warn({ err: cause }, "A board from before a mass removal could not be kept"),
    });
    void this.#load();
  }

  /** How many people are here. */
  get people(): number {
    return this.#room.people.count;
  }

  enter(connection: Connection): void {
    this.#connectionsById.set(connection.id, connection);
    this.#do(() => this.#room.join(connection.id, connection.visitor));
  }

  receive(connection: Connection, message: Uint8Array): void {
    if (!this.#isDraining) this.#do(() => this.#room.receive(connection.id, message));
  }

  leave(connection: Connection): void {
    this.#connectionsById.delete(connection.id);
    this.#workshop.leave(connection.id);
    this.#do(() => this.#room.people.leave(connection.id));
  }

  /** Something about who may do what was decided and stored. */
  follow(change: AccessChange): void {
    this.#do(() => this.#room.people.follow(change));
    if (change.type === "role") this.#workshop.rolesChanged();
  }

  /** Title and language as committed; null when there is no such board. Rejects when the log cannot be read. */
  async facts(): Promise<BoardFacts | null> {
    await this.#waiters.until(() => this.#room.facts !== null);
    if (this.#failure) throw this.#failure;
    return this.#room.facts;
  }

  /**
   * Replaces the board by another state of it, for good; everybody starts anew with that. Before, and when
   * nothing is committed any more, `first` is done.
   *
   * Rejects when it was not stored, `first` failed, or the room ended first; then the board is as it was.
   */
  async replace(update: Uint8Array, first: () => Promise<unknown>): Promise<void> {
    this.#do(() => this.#room.wake());
    await this.#waiters.until(() => this.#room.state === "ready");
    const outcome = Promise.withResolvers<void>();
    this.#replacing = { first, outcome };
    this.#do(() => this.#room.replace(update));
    if (this.#hasEnded) outcome.reject(new Error("The room ended before its board was replaced."));
    await outcome.promise;
  }

  /**
   * Changes the board in the server's own name, however often that takes. Resolves once it is committed.
   *
   * Rejects when the room ends first.
   */
  async edit(change: (journey: JourneyDoc) => unknown): Promise<void> {
    while (!(await this.#tryEdit(change)));
  }

  turn(): void {
    this.#do(() => this.#room.turn());
  }

  show(): void {
    const nowMs = performance.now();
    if (!this.#room.people.hasToShow || this.#hasEnded) return;
    if (this.#mayShow(nowMs)) this.#show(nowMs);
    else this.#options.pace.showSoon(this);
  }

  /** Sends everyone away, for there is no such board any more. */
  async leaveForGood(): Promise<void> {
    await this.#waiters.until(() => this.#room.isStored);
    this.#closeErased();
  }

  /** Takes nothing more in, waits until all that came in is stored, then sends everyone away. */
  async drain(code: number, reason: string): Promise<void> {
    this.#isDraining = true;
    await this.#workshop.settled();
    await this.#waiters.until(() => this.#room.isStored && !this.#room.hasWork);
    this.#close(code, reason);
  }

  #closeErased(): void {
    this.#close(closeCode.boardErased, "This board was removed for good.");
  }

  #close(code: number, reason: string): void {
    this.#do(() => this.#room.closeAll(code, reason));
    this.#end();
  }

  /**
   * Lets the room decide and does what it says.
   *
   * A throw in here is a bug of ours. It costs this room's connections, which come back to a room that is
   * read from the log, and nobody else anything.
   */
  #do(decide: () => Effect[]): void {
    if (this.#hasEnded) return;
    try {
      for (const effect of decide()) this.#perform(effect);
    } catch (cause) {
      this.#logger.error({ err: cause }, "The room failed; its people reconnect to a fresh one");
      for (const connection of this.#connectionsById.values())
        connection.close(closeCode.tryLater, "Something went wrong here; come back.");
      return this.#end();
    }
    this.#afterwards();
  }

  #perform(effect: Effect): void {
    switch (effect.type) {
      case "append":
        return void this.#append(effect.update);
      case "send":
        return this.#connectionsById.get(effect.memberId)?.send(effect.message);
      case "relay":
        return this.#relay(effect);
      case "close":
        this.#connectionsById.get(effect.memberId)?.close(effect.code, effect.reason);
        this.#workshop.leave(effect.memberId);
        return void this.#connectionsById.delete(effect.memberId);
      case "tell":
        return this.#peers.tell(effect.word);
      case "load":
        return void this.#load();
      case "retryLater":
        return void setTimeout(() => this.#do(() => this.#room.retry()), RETRY_MS).unref();
      case "startGeneration":
        return void this.#startGeneration(effect.next);
      case "compact":
        return void this.#snapshotting.take();
      case "greeted":
        return this.#workshop.greet(effect.memberId);
      case "peopleChanged":
        return this.#workshop.peopleChanged();
      case "command":
        return void this.#command(effect);
      case "cardsRemoved":
        return void this.#massRemovals.removed(effect.visitor, effect.cards, {
          generation: this.#generation,
          seq: this.#appendedSeq - 1,
        });
      case "bindClient":
        return void this.#bindClient(effect);
      case "report":
        return this.#report(effect.fact);
    }
  }

  /** A damaged log needs a person; the rest is the weather of a public server. */
  #report(fact: RoomFact): void {
    const refusal = refusalIn(fact);
    if (refusal) this.#options.onRefusal(refusal);
    this.#logger[fact.type === "LogDamaged" ? "error" : "info"](fact, fact.type);
  }

  #relay({ kind, message, exceptId }: Extract<Effect, { type: "relay" }>): void {
    const frame = toFrame(message);
    for (const [id, connection] of this.#connectionsById) {
      if (id === exceptId) continue;
      if (kind === "presence") connection.sendPresence(frame);
      else connection.sendFrame(frame);
    }
  }

  async #command({ memberId, visitor, message }: EffectOf<"command">): Promise<void> {
    const { id, command } = message;
    let refusal: ResultMessage["refusal"] = "NotStored";
    try {
      refusal =
        command.type === "workshop"
          ? await this.#workshop.command(memberId, visitor, command.command)
          : await this.#options.door.command(this.#options.boardId, visitor, command);
    } catch (cause) {
      this.#logger.error({ err: cause }, "A command could not be stored");
    }
    this.#do(() => this.#room.people.commandResult(memberId, { id, refusal, nowMs: Date.now() }));
  }

  /** Where it cannot be stored the client id is free again after a restart, and nothing else is lost. */
  async #bindClient({ clientId, participantId }: EffectOf<"bindClient">): Promise<void> {
    try {
      await this.#options.door.bindClient(this.#options.boardId, clientId, participantId);
    } catch (cause) {
      this.#logger.warn({ err: cause }, "The owner of a client id could not be stored");
    }
  }

  async #tryEdit(change: (journey: JourneyDoc) => unknown): Promise<boolean> {
    this.#do(() => this.#room.wake());
    await this.#waiters.until(() => this.#room.mayBeEdited);
    if (this.#hasEnded) throw new Error("The room ended before its board was changed.");
    if (!this.#room.mayBeEdited) return false;
    const update = changeBoard(this.#room.committedBoard, change);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#editing = resolve;
    this.#do(() => this.#room.edit(update));
    if (this.#hasEnded) throw new Error("The room failed over a change of its board.");
    // The append has taken it, unless there was nothing to change.
    this.#takeEditing()?.(true);
    return promise;
  }

  #takeEditing(): ((isStored: boolean) => void) | null {
    const editing = this.#editing;
    this.#editing = null;
    return editing;
  }

  #forWorkshop(): WorkshopRoom {
    const { boardId, kept } = this.#options;
    return {
      visitorOf: (memberId) => this.#room.people.visitorOf(memberId),
      peopleHere: () => this.#room.people.rolesById,
      send: (memberId, message) =>
        this.#connectionsById.get(memberId)?.send(workshopMessage(message)),
      relay: (message) => this.#relayWorkshop(message),
      tellPeers: (word) => this.#peers.tell(word),
      exempt: (personIds) => this.#room.exempt(personIds),
      keepBoard: async (about) => {
        await kept.keep(boardId, about);
      },
      editBoard: (change) => this.edit(change),
    };
  }

  #relayWorkshop(message: WorkshopMessage): void {
    this.#relay({
      type: "relay",
      kind: "document",
      message: workshopMessage(message),
      exceptId: null,
    });
  }

  async #append(update: Uint8Array): Promise<void> {
    const edited = this.#takeEditing();
    let isStored = false;
    const startMs = performance.now();
    const sinceMs = this.#editsSinceMs ?? startMs;
    this.#editsSinceMs = null;
    // A database that is away is waited for, without a word from it.
    const delayed = setTimeout(
      () => this.#do(() => this.#room.appendDelayed()),
      this.#options.storagePatienceMs,
    ).unref();
    try {
      const outcome = await this.#peers.append(this.#generation, update);
      if (outcome.type === "Overtaken") return this.#do(() => this.#room.overtaken());
      isStored = true;
      this.#appendedSeq = outcome.seq;
      this.#do(() => this.#room.committed(outcome.missed));
      const endMs = performance.now();
      if (this.#room.people.hasToShow && this.#mayShow(endMs)) this.#show(endMs);
      this.#options.pace.committed(endMs - startMs);
      this.#options.measures.committed(endMs - startMs);
      this.#options.measures.acknowledged(endMs - sinceMs);
    } catch (cause) {
      this.#logger.error({ err: cause }, "An edit could not be stored");
      this.#do(() => this.#room.appendFailed());
    } finally {
      clearTimeout(delayed);
      edited?.(isStored);
    }
  }

  /** Other servers hold the same board. */
  #hear(news: PeerNews): void {
    switch (news.type) {
      case "updates":
        return this.#do(() => this.#room.catchUp(news.updates));
      case "word":
        return this.#do(() => this.#room.people.hear(news.nodeId, news.word));
      case "nodeGone":
        return this.#do(() => this.#room.people.forgetNode(news.nodeId));
      case "whoIsThere":
        return this.#do(() => this.#room.people.tellPeers());
      case "workshopChanged":
      case "reaction":
        return this.#workshop.hear(news);
      case "recordsChanged":
        this.#workshop.changedElsewhere();
        return void this.#review();
      case "boardReplaced":
        this.#generation = 0;
        return this.#do(() => this.#room.replacedElsewhere());
      case "boardGone":
        return this.#closeErased();
    }
  }

  async #review(): Promise<void> {
    const { memberIds } = this.#room.people;
    try {
      const standing = await this.#options.door.standingOf(this.#options.boardId);
      this.#do(() => this.#room.people.review(standing, memberIds));
      this.#workshop.rolesChanged();
    } catch (cause) {
      this.#logger.warn({ err: cause }, "What may be done on a board could not be read");
    }
  }

  async #startGeneration(next: NextGeneration): Promise<void> {
    const replacing = this.#replacing;
    try {
      await replacing?.first();
      await this.#options.log.startGeneration(this.#options.boardId, this.#generation, next);
      this.#options.fanout.changed(this.#options.boardId);
      this.#generation = 0;
      this.#do(() => this.#room.replaced());
      replacing?.outcome.resolve();
    } catch (cause) {
      replacing?.outcome.reject(cause);
      await this.#load();
    }
  }

  async #load(): Promise<void> {
    try {
      const { door, boardId } = this.#options;
      const [history, control, noted] = await Promise.all([
        this.#peers.read(),
        door.controlOf(boardId),
        door.notedFacts(boardId),
        this.#workshop.open(),
      ]);
      this.#room.knows(control);
      if (history && this.#generation > 0 && history.generation !== this.#generation)
        this.#do(() => this.#room.closeReplaced());
      this.#generation = history?.generation ?? 0;
      if (history) {
        const facts =
          noted?.generation === history.generation
            ? { title: noted.title, language: noted.language }
            : null;
        this.#notedFacts.knows(facts);
        this.#do(() => this.#room.loaded(history, history.retiredClients, facts));
        void this.#noteUse();
      } else if (this.#room.facts) this.#closeErased();
      else this.#close(closeCode.boardUnknown, "There is no such board.");
    } catch (cause) {
      this.#logger.error({ err: cause }, "A board could not be read");
      this.#failure = cause;
      this.#close(closeCode.tryLater, "The board cannot be read now; come back.");
    }
  }

  /** Where it cannot be stored the board counts as used when it was noted last. */
  async #noteUse(): Promise<void> {
    try {
      await this.#options.door.noteUse(this.#options.boardId);
    } catch (cause) {
      this.#logger.warn({ err: cause }, "That a board is used could not be stored");
    }
  }

  #afterwards(): void {
    const { pace, fanout, restMs, lingerMs } = this.#options;
    if (this.#room.hasEdits) this.#editsSinceMs ??= performance.now();
    if (this.#room.hasWork) pace.turnSoon(this);
    if (!fanout.hasPeers) this.#notedFacts.keepUp();
    if (this.#room.people.hasToShow) pace.showSoon(this);
    this.#waiters.look();
    clearTimeout(this.#lingering);
    if (this.#room.mayRest) this.#resting ??= setTimeout(() => this.#rest(), restMs).unref();
    if (this.#room.isIdle) this.#lingering = setTimeout(() => this.#retire(), lingerMs).unref();
  }

  /** Looks once a while rather than at each change: those are many, and resting is never urgent. */
  #rest(): void {
    this.#resting = undefined;
    if (!this.#room.rest(this.#options.restMs)) this.#afterwards();
  }

  #mayShow(nowMs: number): boolean {
    return nowMs >= this.#shownAtMs + SHOW_AGAIN_MS;
  }

  #show(nowMs: number): void {
    this.#shownAtMs = nowMs;
    this.#do(() => this.#room.people.show());
  }

  #retire(): void {
    if (!this.#room.isIdle) return;
    this.#end();
    if (this.#room.isSnapshotWorthwhile) void this.#snapshotting.take();
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    clearTimeout(this.#lingering);
    clearTimeout(this.#resting);
    this.#connectionsById.clear();
    this.#waiters.end();
    this.#workshop.stop();
    this.#peers.close();
    this.#options.onEnd(this);
  }
}
