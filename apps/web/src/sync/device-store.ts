import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

/** The copy of a board on this device. */
export interface DeviceStore {
  /** Resolves when what this device holds of the board is in the document. */
  readonly loaded: Promise<void>;
  close(): Promise<void>;
}

const PROBE = "cojourney/probe";

/**
 * Opens the copy of a board on this device, or null where the browser has no storage or refuses it
 * (private windows, a full disk): the board then works online only, and says so.
 */
export async function openDeviceStore(boardId: string, doc: Y.Doc): Promise<DeviceStore | null> {
  if (!(await mayStore())) return null;
  const persistence = new IndexeddbPersistence(`cojourney/board/${boardId}`, doc);
  return {
    loaded: persistence.whenSynced.then(() => undefined),
    close: () => persistence.destroy(),
  };
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
