import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

/** The copy of a board on this device. */
export interface DeviceStore {
  /** Resolves when what this device holds of the board is in the document. */
  readonly loaded: Promise<void>;
  /** Ends it and empties the copy: the server's is the one to go on with. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

const PROBE = "cojourney/probe";

/**
 * Opens the copy of a board on this device, or null where the browser has no storage or refuses it
 * (private windows, a full disk): the board then works online only, and says so.
 *
 * `onFailure` is called once when the device stops keeping what is written: full, or emptied by its owner.
 */
export async function openDeviceStore(
  boardId: string,
  doc: Y.Doc,
  onFailure: () => void,
): Promise<DeviceStore | null> {
  if (!(await mayStore())) return null;
  const name = `cojourney/board/${boardId}`;
  const persistence = new IndexeddbPersistence(name, doc);
  let hasFailed = false;
  function fail(): void {
    if (hasFailed) return;
    hasFailed = true;
    void persistence.destroy();
    onFailure();
  }
  const loaded = persistence.whenSynced.then(() => {
    // What fails in a transaction is heard on the database; the library itself listens to none of it.
    for (const event of ["error", "abort", "close"]) persistence.db?.addEventListener(event, fail);
  });
  return {
    loaded,
    async clear() {
      await persistence.destroy();
      await emptyStores(name);
    },
    close: () => persistence.destroy(),
  };
}

/** Empties the copy and does not delete it: deleting waits for every other tab that has it open. */
function emptyStores(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("success", () => {
      const database = request.result;
      const stores = [...database.objectStoreNames];
      if (stores.length === 0) {
        database.close();
        resolve();
        return;
      }
      const write = database.transaction(stores, "readwrite");
      for (const store of stores) write.objectStore(store).clear();
      write.addEventListener("complete", () => {
        database.close();
        resolve();
      });
      write.addEventListener("abort", () => reject(write.error));
    });
  });
}

/** Tries for real: some browsers offer the interface and refuse every use of it. */
function mayStore(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(PROBE, 1);
      request.addEventListener("upgradeneeded", () => request.result.createObjectStore("probe"));
      request.addEventListener("error", () => resolve(false));
      request.addEventListener("blocked", () => resolve(false));
      request.addEventListener("success", () => {
        const write = request.result.transaction("probe", "readwrite");
        write.objectStore("probe").put(true, "probe");
        write.addEventListener("complete", () => {
          request.result.close();
          resolve(true);
        });
        write.addEventListener("error", () => resolve(false));
        write.addEventListener("abort", () => resolve(false));
      });
    } catch {
      resolve(false);
    }
  });
}
