import * as Y from "yjs";
import { openDatabase, requested, settled } from "#sync/device-database.ts";

/** The copy of a board on this device. */
export interface DeviceStore {
  /** Resolves when what this device holds of the board is in the document, or turned out not to be readable. */
  readonly loaded: Promise<void>;
  /** Keeps at once what others wrote and waits to be kept: the page may go. */
  keepNow(): void;
  /** Ends it and empties the copy: the server's is the one to go on with. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Rows in a copy before they are put together into one. */
const MAX_ROWS = 500;
/**
 * How long what others wrote may wait to be kept, ms: the server has it. Among many, a row and a transaction for each
 * of their letters keeps the page busy, and puts all rows together every few seconds.
 */
const GATHER_MS = 1_000;
/** An update of others that is kept by itself: putting it together with others would take as long as it saves. */
const LARGE_BYTES = 65_536;
const PROBE = "cojourney/probe";
/** One update of the document a row, oldest first. */
const UPDATES = "updates";

/**
 * Opens the copy of a board on this device, or null where the browser has no storage or refuses it
 * (private windows, a full disk): the board then works online only, and says so. Several tabs may have
 * the same copy open.
 *
 * `onFailure` is called once when the device stops keeping what is written: full, or emptied by its owner.
 */
export async function openDeviceStore(
  boardId: string,
  doc: Y.Doc,
  onFailure: () => void,
): Promise<DeviceStore | null> {
  if (!(await mayStore())) return null;
  const name = boardName(boardId);
  const opening = openDatabase(name, [UPDATES]);
  const origin = { device: name };
  let database: IDBDatabase | null = null;
  let rows = 0;
  let isClosed = false;
  let waiting: Uint8Array[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    keepNow();
    stop();
  }
  function stop(): void {
    isClosed = true;
    waiting = [];
    clearTimeout(timer);
    doc.off("update", store);
    doc.off("destroy", end);
    database?.close();
  }
  function fail(): void {
    if (isClosed) return;
    stop();
    onFailure();
  }
  /**
   * What this person wrote is kept at once, and with it all that came before. What comes before the copy is read is kept
   * when it is.
   */
  function store(update: Uint8Array, from: unknown, _: Y.Doc, { local }: Y.Transaction): void {
    if (from === origin || !database) return;
    waiting.push(update);
    if (local || update.length > LARGE_BYTES) keepNow();
    else timer ??= setTimeout(keepNow, GATHER_MS);
  }
  function keepNow(): void {
    clearTimeout(timer);
    timer = undefined;
    const [first, ...more] = waiting.splice(0);
    if (!first || !database || isClosed) return;
    const update = more.length === 0 ? first : Y.mergeUpdates([first, ...more]);
    rows += 1;
    void (rows < MAX_ROWS ? write(database, update) : compact(database)).catch(fail);
  }
  async function write(open: IDBDatabase, update: Uint8Array): Promise<void> {
    const transaction = open.transaction(UPDATES, "readwrite");
    transaction.objectStore(UPDATES).add(update);
    // Now, and not when the page comes round to it: it may be going.
    transaction.commit();
    await settled(transaction);
  }
  /** Puts all rows together, those of other tabs included: in one transaction, so that nobody's row is lost. */
  async function compact(open: IDBDatabase): Promise<void> {
    rows = 0;
    const transaction = open.transaction(UPDATES, "readwrite");
    const updates = transaction.objectStore(UPDATES);
    const all = updates.getAll();
    all.addEventListener("success", () => {
      try {
        apply(all.result);
        updates.clear();
        updates.add(Y.encodeStateAsUpdate(doc));
      } catch {
        transaction.abort();
      }
    });
    await settled(transaction);
  }
  function apply(updates: readonly unknown[]): void {
    const applyAll = () => {
      for (const update of updates) if (update instanceof Uint8Array) Y.applyUpdate(doc, update);
    };
    Y.transact(doc, applyAll, origin, false);
  }
  async function load(): Promise<void> {
    const open = await opening;
    if (isClosed) {
      open.close();
      return;
    }
    open.addEventListener("close", fail);
    const transaction = open.transaction(UPDATES, "readonly");
    const kept = await requested(transaction.objectStore(UPDATES).getAll());
    if (isClosed) return;
    const before = Y.encodeStateVector(doc);
    apply(kept);
    database = open;
    rows = kept.length;
    // Somebody was quicker than this device: what came meanwhile is kept as well.
    if (Y.decodeStateVector(before).size === 0) return;
    waiting.push(Y.encodeStateAsUpdate(doc));
    keepNow();
  }

  doc.on("update", store);
  doc.on("destroy", end);
  const loaded = load().catch(fail);
  async function close(): Promise<void> {
    end();
    await opening.then(
      (open) => open.close(),
      () => undefined,
    );
  }
  return {
    loaded,
    keepNow,
    close,
    async clear() {
      await close();
      await emptyCopy(name);
    },
  };
}

/** As copies on people's devices are called since the first version; so is the store in them. */
function boardName(boardId: string): string {
  return `cojourney/board/${boardId}`;
}

/** Empties the copy and does not delete it: deleting waits for every other tab that has it open. */
async function emptyCopy(name: string): Promise<void> {
  const database = await openDatabase(name, [UPDATES]);
  try {
    const transaction = database.transaction(UPDATES, "readwrite");
    transaction.objectStore(UPDATES).clear();
    await settled(transaction);
  } finally {
    database.close();
  }
}

/** Tries for real: some browsers offer the interface and refuse every use of it. */
async function mayStore(): Promise<boolean> {
  try {
    const database = await openDatabase(PROBE, ["probe"]);
    const transaction = database.transaction("probe", "readwrite");
    transaction.objectStore("probe").put(true, 0);
    await settled(transaction);
    database.close();
    return true;
  } catch {
    return false;
  }
}
