import { z } from "zod";

/** Why the server did not take an edit, and never will. */
export const RefusalReason = z.enum([
  /** Its bytes are not of a board. */
  "unusable",
  "tooLarge",
  /** This person may not change that. */
  "notAllowed",
  /** Somebody closed that part of the board for now. */
  "locked",
  /** The board was restored or cleared, and this was made on the one before. */
  "replaced",
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** What a person wrote and the server refused: readable, and kept until they say that they have seen it. */
export const UnsavedCopy = z.object({
  id: z.string(),
  boardId: z.string(),
  /** Milliseconds since 1970. */
  refusedAt: z.number(),
  reason: RefusalReason,
  /** What stood in each record that the refused edits touched, a text a line; drawings have none. */
  texts: z.array(z.string()),
  /** How many records they touched. */
  count: z.number(),
  /** The refused edits as Yjs updates, for whoever has to find out why. */
  updates: z.array(z.custom<Uint8Array>((value) => value instanceof Uint8Array)),
});
export type UnsavedCopy = z.infer<typeof UnsavedCopy>;

const DATABASE = "cojourney/unsaved";
const STORE = "copies";
/** In this tab they are kept also where the device keeps nothing. */
const inThisTab = new Map<string, UnsavedCopy>();
const listeners = new Set<() => void>();
let latest: readonly UnsavedCopy[] = [];

/** Keeps a copy on this device, or at least in this tab. Resolves when it is as safe as it gets. */
export async function keepUnsavedCopy(copy: Omit<UnsavedCopy, "refusedAt">): Promise<void> {
  const kept = { ...copy, refusedAt: Date.now() };
  inThisTab.set(kept.id, kept);
  changed();
  await inStore("readwrite", (store) => store.put(kept)).catch(() => undefined);
}

/** The copies that this device holds of any board, oldest first. The same array until it changes. */
export function unsavedCopies(): readonly UnsavedCopy[] {
  return latest;
}

/** Calls back when there are more or fewer. The first caller gets what earlier visits left as well. */
export function onUnsavedCopies(listener: () => void): () => void {
  listeners.add(listener);
  void readKept();
  return () => listeners.delete(listener);
}

/** The person has seen it. */
export async function dismissUnsavedCopy(id: string): Promise<void> {
  inThisTab.delete(id);
  changed();
  await inStore("readwrite", (store) => store.delete(id)).catch(() => undefined);
}

async function readKept(): Promise<void> {
  const stored = await inStore("readonly", (store) => store.getAll()).catch(() => []);
  for (const item of z.array(z.unknown()).catch([]).parse(stored)) {
    const { success, data } = UnsavedCopy.safeParse(item);
    if (success && !inThisTab.has(data.id)) inThisTab.set(data.id, data);
  }
  changed();
}

function changed(): void {
  latest = [...inThisTab.values()].toSorted((a, b) => a.refusedAt - b.refusedAt);
  for (const listener of listeners) listener();
}

function inStore(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener("upgradeneeded", () =>
      request.result.createObjectStore(STORE, { keyPath: "id" }),
    );
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("success", () => {
      const database = request.result;
      const transaction = database.transaction(STORE, mode);
      const done = act(transaction.objectStore(STORE));
      transaction.addEventListener("complete", () => {
        database.close();
        resolve(done.result);
      });
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
  });
}
