/**
 * Opens a database on this device, with its stores, whose rows are numbered in the order in which they came.
 * Rejects where the browser has no storage, refuses it, or another tab holds it up.
 */
export function openDatabase(name: string, stores: readonly string[]): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener("upgradeneeded", () => {
      for (const store of stores) request.result.createObjectStore(store, { autoIncrement: true });
    });
    request.addEventListener("blocked", () => reject(new Error(`${name} is held by another tab.`)));
    request.addEventListener("error", () => reject(request.error));
    request.addEventListener("success", () => resolve(request.result));
  });
}

/** Resolves with what was asked for. */
export function requested<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/** Resolves when all of a transaction is kept; rejects when none of it is: the disk is full, the browser gave up. */
export function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () =>
      reject(transaction.error ?? new Error("The device gave up on a transaction.")),
    );
  });
}
