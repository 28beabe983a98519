import {
  closeCode,
  type EditRefusal,
  messageType,
  NoticeMessage,
} from "@cojourney/journey-model/protocol";
import {
  isReadable,
  openDrawing,
  openJourneyDoc,
  openLiveBoard,
  openUndo,
  type JourneyDoc,
  type LiveBoard,
  type LiveDrawing,
  type Undo,
} from "@cojourney/journey-model";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { keepAskingTime } from "#sync/ask-time.ts";
import { watchAway, type Away } from "#sync/away.ts";
import { countingWebSocket } from "#sync/counting-web-socket.ts";
import { openDeviceStore, type DeviceStore } from "#sync/device-store.ts";
import { openGuide, type Guide } from "#sync/guide.ts";
import { leaveInPlace } from "#sync/leave-in-place.ts";
import { openMassRemovals, type MassRemovals } from "#sync/mass-removals.ts";
import { openOutbox, type SentMessage } from "#sync/outbox.ts";
import { nameBy } from "#sync/presence.ts";
import { readRefused } from "#sync/refused-edits.ts";
import { mayChange, openRoster, type Roster } from "#sync/roster.ts";
import { saveStateOf, type SaveState } from "#sync/save-state.ts";
import { openServerClock } from "#sync/server-clock.ts";
import { showOnlyOneself } from "#sync/show-only-oneself.ts";
import { undoUnderLocks } from "#sync/undo-under-locks.ts";
import { keepLink } from "#sync/kept-links.ts";
import { keepUnsavedCopy, type RefusalReason } from "#sync/unsaved-copies.ts";
import { openWorkshop, type WorkshopStore } from "#sync/workshop.ts";

/** What the board page shows of the connection, beside the state of saving. */
export interface ConnectionStatus {
  /** The server said that it cannot put anything on its disk at the moment. */
  readonly canServerStore: boolean;
  /** Whether there is a board to draw: from this device or from the server. */
  readonly hasBoard: boolean;
  /** The server knows no board with this id. */
  readonly isUnknown: boolean;
  /** Somebody removed the board for good while it was open here; what this device held of it is gone too. */
  readonly isErased: boolean;
  /** This person's access was ended while the board was open. */
  readonly isShutOut: boolean;
  /** As many people are here as may be, or as many tabs of this person. */
  readonly isFull: boolean;
  /**
   * The server sent this screen away since it sent far too much: it is "away", and comes "back" by itself after a
   * while. Null when that never happened.
   */
  readonly heldBack: "away" | "back" | null;
  /** The board comes near its largest size. */
  readonly isLarge: boolean;
  /** Written by a newer version: this page must be reloaded before it may write. */
  readonly isTooNew: boolean;
  readonly lacksWebSocket: boolean;
  readonly lacksDeviceStore: boolean;
  /** This device kept the board and stopped: full, or emptied by its owner. */
  readonly hasDeviceFailed: boolean;
  /** What this screen holds contains what the server refused: the board must be opened anew. */
  readonly mustReopen: boolean;
}

/** One board, open on this screen. */
export interface BoardConnection {
  readonly boardId: string;
  readonly journey: JourneyDoc;
  readonly live: LiveBoard;
  /** What the free drawing says, for all who do not draw it. */
  readonly drawing: LiveDrawing;
  readonly undo: Undo;
  readonly awareness: Awareness;
  readonly roster: Roster;
  readonly workshop: WorkshopStore;
  readonly away: Away;
  readonly guide: Guide;
  readonly massRemovals: MassRemovals;
  /** The same object until some of it changes. */
  status(): ConnectionStatus;
  /** Apart from the status: it comes and goes with every letter. */
  saveState(): SaveState;
  /** Calls back when the status or the state of saving changes. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/**
 * Closings after which what was sent is not on the server's disk, and waiting alone does not put it there:
 * it could not store, did not take the bytes, knows no such board, or (1009) the message was too big.
 */
const refusalCodes: ReadonlySet<number> = new Set([
  closeCode.notStored,
  closeCode.badFrame,
  closeCode.boardUnknown,
  closeCode.boardReplaced,
  closeCode.editRefused,
  closeCode.accessEnded,
  1008,
  1009,
]);

/** Closings after which coming back by itself at once would only be sent away again. */
const closedForLonger: ReadonlySet<number> = new Set([
  closeCode.boardUnknown,
  closeCode.boardErased,
  closeCode.accessEnded,
  closeCode.full,
  closeCode.tooFast,
]);

/**
 * How long a screen that sent far too much stays away. Long enough that a program which goes on like that costs
 * the server nothing, short enough to go on working by hand, which here it can meanwhile.
 */
const HELD_BACK_MS = 10_000;

/** Closings that say: this will never be stored, however often it is sent. */
const finalRefusals: ReadonlyMap<number, RefusalReason> = new Map([
  [closeCode.boardReplaced, "replaced"],
  [closeCode.badFrame, "unusable"],
  [1008, "notAllowed"],
  [1009, "tooLarge"],
]);

function reasonOf(code: number, refusal: EditRefusal | null): RefusalReason | undefined {
  if (code !== closeCode.editRefused) return finalRefusals.get(code);
  if (refusal?.reason === "BoardFull") return "tooLarge";
  return refusal?.reason === "Locked" ? "locked" : "notAllowed";
}

/** After so many refusals in a row in which nothing to keep is found, the copy on this device is at fault. */
const MAX_FRUITLESS_REFUSALS = 3;

/** How long the page waits for the copy on this device before it asks the server for everything. */
const DEVICE_PATIENCE_MS = 1_500;

/**
 * Opens a board: from this device first, then from the server, and keeps both up to date.
 *
 * Reconnects by itself. What was typed without a connection is sent on return.
 */
export function openBoardConnection(boardId: string): BoardConnection {
  const doc = new Y.Doc();
  const journey = openJourneyDoc(doc, {
    mayDraw: () => mayChange(roster.reading(), "drawing"),
  });
  const listeners = new Set<() => void>();
  const lacksWebSocket = typeof WebSocket === "undefined";
  let device: DeviceStore | null = null;
  let lacksDeviceStore = false;
  let isClosed = false;
  let isUnknown = false;
  let isErased = false;
  let hasDeviceFailed = false;
  let mustReopen = false;
  let isShutOut = false;
  let isFull = false;
  let heldBack: ConnectionStatus["heldBack"] = null;
  let holdingBack: ReturnType<typeof setTimeout> | undefined;
  let isLarge = false;
  let lastRefusal: EditRefusal | null = null;
  let wasRefused = false;
  let canServerStore = true;
  let fruitlessRefusals = 0;
  const outbox = openOutbox();

  const provider = new WebsocketProvider(socketUrl(), boardId, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: 4_000,
    // A browser without WebSocket never gets to connect; the provider only wants to see something here.
    WebSocketPolyfill: lacksWebSocket
      ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- never used: there is nothing to connect with
        (Object as unknown as typeof WebSocket)
      : countingWebSocket({
          onConnection: () => {
            outbox.restart();
            away.begin();
          },
          onDocumentMessage: (message) => {
            outbox.push(message);
            wasRefused = false;
            changed();
          },
        }),
    // The provider gives up after 4400; we put aside what was refused and go on.
    shouldReconnect: ({ code }) => !closedForLonger.has(code),
  });
  const live = openLiveBoard(journey);
  const drawing = openDrawing(journey);
  leaveInPlace(journey, live, drawing);
  const away = watchAway(live, provider.awareness, () => journey.meta.has("schema"));
  provider.messageHandlers[messageType.saved] = (_encoder, decoder) => {
    outbox.acknowledge(decoding.readVarUint(decoder));
    fruitlessRefusals = 0;
    changed();
  };
  const clock = openServerClock();
  const roster = openRoster((json) => {
    if (!provider.wsconnected || !provider.ws) return false;
    provider.ws.send(commandMessage(json));
    return true;
  }, clock.hearAnswer);
  const workshop = openWorkshop(clock, (command) => roster.command(command));
  const askingTime = keepAskingTime(() => roster.command({ type: "askTime" }));
  const massRemovals = openMassRemovals();
  const stopNaming = nameBy(provider.awareness, roster);
  provider.messageHandlers[messageType.control] = (_encoder, decoder) =>
    roster.hearControl(decoding.readVarString(decoder));
  provider.messageHandlers[messageType.workshop] = (_encoder, decoder) => {
    workshop.hearMessage(decoding.readVarString(decoder));
    roster.hearExempt(workshop.view().exemptIds);
  };
  provider.messageHandlers[messageType.result] = (_encoder, decoder) =>
    roster.hearResult(decoding.readVarString(decoder));
  provider.messageHandlers[messageType.notice] = (_encoder, decoder) => {
    const json: unknown = JSON.parse(decoding.readVarString(decoder));
    const { success, data } = NoticeMessage.safeParse(json);
    if (!success) return;
    if (data.type === "editRefused") lastRefusal = data;
    if (data.type === "storage") canServerStore = data.canStore;
    if (data.type === "boardLarge") isLarge = true;
    if (data.type === "massRemoval") massRemovals.hear(data);
    changed();
  };
  showOnlyOneself(provider);
  provider.on("status", ({ status }) => {
    // The server forgot this tab when the connection fell; a state with the old clock would be ignored.
    if (status !== "connected") canServerStore = true;
    if (status === "connected")
      provider.awareness.setLocalState(provider.awareness.getLocalState());
    if (status === "connected") askingTime.begin();
    if (status === "connected" && heldBack === "away") heldBack = "back";
    changed();
  });
  provider.on("sync", (isSynced) => {
    if (isSynced) away.end();
    changed();
  });
  doc.on("beforeTransaction", ({ origin }) => {
    if (origin === provider) away.beforeRemote();
  });
  doc.on("afterTransaction", (transaction) => {
    if (transaction.origin === provider) away.afterRemote(transaction);
  });
  provider.on("connection-close", (event) => {
    isUnknown = event?.code === closeCode.boardUnknown;
    wasRefused = event !== null && refusalCodes.has(event.code);
    isShutOut = event?.code === closeCode.accessEnded;
    isFull = event?.code === closeCode.full;
    if (event?.code === closeCode.boardErased) void forget();
    const reason = event ? reasonOf(event.code, lastRefusal) : undefined;
    if (reason) void refused(outbox.pending(), reason);
    changed();
  });
  provider.on("closed", ({ code }) => {
    if (code !== closeCode.tooFast) return;
    heldBack = "away";
    holdingBack = setTimeout(() => provider.connect(), HELD_BACK_MS);
    changed();
  });

  /**
   * Puts aside what the server will never take, so that nothing a person wrote is lost without a word,
   * and empties the copy on this device, which holds it too. What is left is the server's board.
   */
  async function refused(messages: readonly SentMessage[], reason: RefusalReason): Promise<void> {
    const lost = readRefused(journey, messages);
    fruitlessRefusals += 1;
    const isPointless =
      !lost && reason !== "replaced" && fruitlessRefusals < MAX_FRUITLESS_REFUSALS;
    if (mustReopen || isPointless) return;
    isClosed = true;
    provider.disconnect();
    if (lost) await keepUnsavedCopy({ id: journey.newId(), boardId, reason, ...lost });
    await started;
    await device?.clear().catch(() => undefined);
    mustReopen = true;
    changed();
  }
  /** Somebody removed the board for good, so nothing of it stays on this device either. */
  async function forget(): Promise<void> {
    isErased = true;
    keepLink(boardId, null);
    await started;
    await device?.clear().catch(() => undefined);
  }
  journey.meta.observe(changed);
  /** The system lost its network: see at once whether the server is still there (it may be on this machine). */
  function onNetworkLost(): void {
    if (!provider.shouldConnect) return;
    provider.disconnect();
    provider.connect();
  }
  window.addEventListener("offline", onNetworkLost);
  const onPageHide = () => device?.keepNow();
  window.addEventListener("pagehide", onPageHide);

  let latest = readStatus();
  let latestSave = readSaveState();
  function readSaveState(): SaveState {
    return saveStateOf({
      hasBoard: journey.meta.has("schema"),
      isConnected: provider.wsconnected,
      hasAnswered: provider.synced && outbox.sent > 0,
      sent: outbox.sent,
      acknowledged: outbox.acknowledged,
      isKeptOnDevice: device !== null && !hasDeviceFailed,
      wasRefused,
      canServerStore,
    });
  }
  function readStatus(): ConnectionStatus {
    return {
      canServerStore,
      hasBoard: journey.meta.has("schema"),
      isUnknown,
      isErased,
      isShutOut,
      isFull,
      heldBack,
      isLarge,
      isTooNew: !isReadable(journey),
      lacksWebSocket,
      lacksDeviceStore,
      hasDeviceFailed,
      mustReopen,
    };
  }
  function changed(): void {
    const [next, save] = [readStatus(), readSaveState()];
    const isSameStatus = isSame(latest, next);
    if (isSameStatus && save === latestSave) return;
    if (!isSameStatus) latest = next;
    latestSave = save;
    for (const listener of listeners) listener();
  }

  async function start(): Promise<void> {
    device = await openDeviceStore(boardId, doc, () => {
      hasDeviceFailed = true;
      changed();
    });
    lacksDeviceStore = device === null;
    changed();
    if (device) await Promise.race([device.loaded, later(DEVICE_PATIENCE_MS)]);
    if (!isClosed && !lacksWebSocket) provider.connect();
  }
  const started = start();

  return {
    boardId,
    journey,
    live,
    drawing,
    undo: undoUnderLocks(openUndo(journey), roster),
    awareness: provider.awareness,
    roster,
    workshop,
    away,
    guide: openGuide(),
    massRemovals,
    status: () => latest,
    saveState: () => latestSave,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      listeners.clear();
      clearTimeout(holdingBack);
      window.removeEventListener("offline", onNetworkLost);
      window.removeEventListener("pagehide", onPageHide);
      stopNaming();
      askingTime.stop();
      workshop.close();
      provider.destroy();
      void started.then(() => device?.close()).then(() => doc.destroy());
    },
  };
}

function commandMessage(json: string): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageType.command);
  encoding.writeVarString(encoder, json);
  return encoding.toUint8Array(encoder);
}

function socketUrl(): string {
  const { protocol, host } = window.location;
  return `${protocol === "https:" ? "wss:" : "ws:"}//${host}/sync/boards`;
}

function isSame(a: ConnectionStatus, b: ConnectionStatus): boolean {
  const others = new Map(Object.entries(b));
  return Object.entries(a).every(([key, value]) => others.get(key) === value);
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
