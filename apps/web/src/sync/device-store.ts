import * as Y from "yjs";
import { openDatabase, requested, settled } from "#sync/device-database.ts";

/** The copy of a board on this device. */
export interface DeviceStore {
  /** Resolves when what this device holds of the board is in the document, or turned out not to be readable. */
  readonly loaded: Promise<void>;
  /** Ends it and empties the copy: the server's is the one to go on with. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Rows in a copy before they are put together into one. */
const MAX_ROWS = 500;
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

  function stop(): void {
    isClosed = true;
    doc.off("update", store);
    doc.off("destroy", stop);
    database?.close();
  }
  function fail(): void {
    if (isClosed) return;
    stop();
    onFailure();
  }
  /** What comes before the copy is read is kept when it is. */
  function store(update: Uint8Array, from: unknown): void {
    if (from === origin || !database) return;
    rows += 1;
    void (rows < MAX_ROWS ? write(database, update) : compact(database)).catch(fail);
  }
  async function write(open: IDBDatabase, update: Uint8Array): Promise<void> {
    const transaction = open.transaction(UPDATES, "readwrite");
    transaction.objectStore(UPDATES).add(update);
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
    if (Y.decodeStateVector(before).size > 0) store(Y.encodeStateAsUpdate(doc), null);
  }

  doc.on("update", store);
  doc.on("destroy", stop);
  const loaded = load().catch(fail);
  async function close(): Promise<void> {
    stop();
    await opening.then(
      (open) => open.close(),
      () => undefined,
    );
  }
  return {
    loaded,
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
