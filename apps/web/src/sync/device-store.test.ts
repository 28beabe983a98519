import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { openDatabase, requested, settled } from "#sync/device-database.ts";
import { openDeviceStore, type DeviceStore } from "#sync/device-store.ts";

const NAME = "cojourney/board/b1";

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

interface Tab extends DeviceStore {
  readonly doc: Y.Doc;
  readonly onFailure: ReturnType<typeof vi.fn<() => void>>;
}

async function openTab(doc = new Y.Doc()): Promise<Tab> {
  const onFailure = vi.fn<() => void>();
  const store = await openDeviceStore("b1", doc, onFailure);
  if (!store) throw new Error("This device stores nothing.");
  return { ...store, doc, onFailure };
}
const words = ({ doc }: Tab) => doc.getText("words");

async function rows(): Promise<readonly unknown[]> {
  const database = await openDatabase(NAME, ["updates"]);
  const all = await requested(
    database.transaction("updates").objectStore("updates").getAll(),
  ).finally(() => database.close());
  return all;
}

test("what was written is there when the board opens again, in the order in which it came", async () => {
  const first = await openTab();
  await first.loaded;
  words(first).insert(0, "one");
  words(first).insert(3, " two");
  await first.close();
  expect(await rows()).toHaveLength(2);
  const again = await openTab();
  await again.loaded;
  expect(words(again).toJSON()).toBe("one two");
  expect(await rows()).toHaveLength(2);
  await again.close();
});

/** What somebody else wrote, as it comes from the server. */
function hears(tab: Tab, from: Y.Doc, text: string): void {
  from.getText("words").insert(0, text);
  Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(from, Y.encodeStateVector(tab.doc)), "server");
}

test("what others write is gathered into one row, which is kept a little later or when the page goes", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const [tab, bob] = [await openTab(), new Y.Doc()];
  await tab.loaded;
  for (const word of ["three ", "two ", "one "]) hears(tab, bob, word);
  expect(await rows()).toHaveLength(0);
  vi.runAllTimers();
  expect(await rows()).toHaveLength(1);
  hears(tab, bob, "zero ");
  tab.keepNow();
  expect(await rows()).toHaveLength(2);
  hears(tab, bob, "none ");
  await tab.close();
  vi.useRealTimers();
  const again = await openTab();
  await again.loaded;
  expect(words(again).toJSON()).toBe("none zero one two three ");
  await again.close();
});

test("what this person writes is kept at once, and with it what it builds upon", async () => {
  const [tab, bob] = [await openTab(), new Y.Doc()];
  await tab.loaded;
  hears(tab, bob, "Bob. ");
  words(tab).insert(5, "Ann.");
  expect(await rows()).toHaveLength(1);
  const again = await openTab();
  await again.loaded;
  expect(words(again).toJSON()).toBe("Bob. Ann.");
  await Promise.all([tab.close(), again.close()]);
});

test("reads a copy that the library before this code left", async () => {
  const earlier = new Y.Doc();
  earlier.getText("words").insert(0, "from before");
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(NAME);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore("updates", { autoIncrement: true });
      request.result.createObjectStore("custom");
    });
    request.addEventListener("success", () => {
      const transaction = request.result.transaction("updates", "readwrite");
      transaction.objectStore("updates").add(Y.encodeStateAsUpdate(earlier));
      void settled(transaction).then(() => {
        request.result.close();
        resolve();
      });
    });
  });
  const tab = await openTab();
  await tab.loaded;
  expect(words(tab).toJSON()).toBe("from before");
  await tab.close();
});

test("what came before the copy was read is kept as well", async () => {
  const doc = new Y.Doc();
  doc.getText("words").insert(0, "early");
  const tab = await openTab(doc);
  words(tab).insert(5, " bird");
  await tab.loaded;
  await tab.close();
  const again = await openTab();
  await again.loaded;
  expect(words(again).toJSON()).toBe("early bird");
  await again.close();
});

test("five hundred rows become one, and what another tab wrote meanwhile stays", async () => {
  const [ann, bob] = [await openTab(), await openTab()];
  await Promise.all([ann.loaded, bob.loaded]);
  words(bob).insert(0, "Bob.");
  for (let i = 0; i < 500; i += 1) words(ann).insert(0, "a");
  await Promise.all([ann.close(), bob.close()]);
  expect((await rows()).length).toBeLessThan(5);
  const again = await openTab();
  await again.loaded;
  expect(words(again).toJSON()).toContain("Bob.");
  expect(words(again).length).toBe(504);
  await again.close();
});

test("a device that stops keeping says so once, and the board goes on", async () => {
  const tab = await openTab();
  await tab.loaded;
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function inVain(
    this: IDBObjectStore,
  ) {
    this.transaction.abort();
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });
  words(tab).insert(0, "one");
  words(tab).insert(0, "two");
  await vi.waitFor(() => expect(tab.onFailure).toHaveBeenCalled());
  add.mockRestore();
  words(tab).insert(0, "three");
  await tab.close();
  expect(tab.onFailure).toHaveBeenCalledTimes(1);
  expect(await rows()).toEqual([]);
});

test("a copy with bytes that are of no document counts as unreadable, and the page is not kept waiting", async () => {
  const database = await openDatabase(NAME, ["updates"]);
  const transaction = database.transaction("updates", "readwrite");
  transaction.objectStore("updates").add(Uint8Array.of(9, 9, 9));
  await settled(transaction);
  database.close();
  const tab = await openTab();
  await tab.loaded;
  expect(tab.onFailure).toHaveBeenCalledTimes(1);
  await tab.close();
});

test("a copy that is emptied holds nothing any more", async () => {
  const tab = await openTab();
  await tab.loaded;
  words(tab).insert(0, "gone");
  await tab.clear();
  expect(await rows()).toEqual([]);
});

test("a browser that refuses storage has no copy", async () => {
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("Not here.", "SecurityError");
  });
  expect(await openDeviceStore("b1", new Y.Doc(), () => undefined)).toBeNull();
});
