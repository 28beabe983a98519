import type { ImportInput } from "@cojourney/journey-export";
import { importRecords } from "@cojourney/journey-model";
import * as Y from "yjs";
import type {
  Found,
  MappingWish,
  Planned,
  ReadProblem,
} from "#features/import/importer-messages.ts";
import type { Importer } from "#features/import/importer.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** How far an import is. */
export type ImportState =
  | { readonly type: "choosing"; readonly problem: ReadProblem | null }
  | { readonly type: "reading" }
  | Ready;

/** The mapping is as the person set it; what is planned by it may still be on its way. */
interface Ready extends Planned {
  readonly type: "ready";
  readonly found: Found;
  readonly isPlanning: boolean;
  /** Somebody changed what the plan builds upon: it was made anew, and nothing is imported yet. */
  readonly wasChanged: boolean;
}

/** One import into a board, from a file to the change of the board. */
export interface ImportSession {
  readonly state: () => ImportState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: (input: ImportInput) => Promise<void>;
  /** Plans by another mapping, or a guess; of several in a row, the last one counts. */
  readonly map: (wish: NonNullable<MappingWish>) => void;
  /** Puts what is planned on the board, as one step of undo. False when nothing was: the state says why. */
  readonly apply: () => boolean;
  readonly restart: () => void;
  /** Stops what is being read or planned. */
  readonly close: () => void;
}

/** Opens an import. `openWorker` gives a reader for each file. */
export function openImportSession(
  { journey }: Pick<BoardConnection, "journey">,
  openWorker: () => Importer,
): ImportSession {
  const listeners = new Set<() => void>();
  let state: ImportState = { type: "choosing", problem: null };
  let importer: Importer | null = null;
  let wanted: MappingWish = null;

  function become(changed: ImportState): void {
    state = changed;
    for (const listener of listeners) listener();
  }
  function fail(problem: ReadProblem): void {
    importer = null;
    become({ type: "choosing", problem });
  }
  const updateNow = () => Y.encodeStateAsUpdate(journey.doc);

  async function read(input: ImportInput): Promise<void> {
    importer?.close();
    const own = openWorker();
    importer = own;
    become({ type: "reading" });
    const found = await own.read(input);
    if (importer !== own) return;
    if (!found.ok) return fail(found.error);
    const planned = await own.plan(null, updateNow());
    if (importer !== own) return;
    if (!planned.ok) return fail(planned.error);
    const { value } = found;
    become({ type: "ready", found: value, ...planned.value, isPlanning: false, wasChanged: false });
  }
  function settle(planned: Planned): void {
    if (state.type === "ready") become({ ...state, ...planned, isPlanning: false });
  }

  async function planUntilSettled(own: Importer): Promise<void> {
    for (;;) {
      const wish = wanted;
      const planned = await own.plan(wish, updateNow());
      if (importer !== own) return;
      if (!planned.ok) return fail(planned.error);
      if (wanted === wish) return settle(planned.value);
    }
  }
  function plan(wish: MappingWish, wasChanged: boolean): void {
    if (state.type !== "ready" || !importer) return;
    const { isPlanning } = state;
    const isMapping = wish?.kind === "rows" || wish?.kind === "grid";
    wanted = wish;
    become({
      ...state,
      ...(isMapping ? { mapping: wish } : {}),
      isPlanning: true,
      wasChanged,
    });
    if (!isPlanning) void planUntilSettled(importer);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    map: (wish) => plan(wish, false),
    apply() {
      if (state.type !== "ready" || state.isPlanning) return false;
      const imported = importRecords(journey, state.plan.records);
      if (imported.ok) return true;
      if (imported.error.type === "ValueInvalid") {
        console.warn(`An import was refused. ${imported.error.reason}`);
        importer?.close();
        fail({ kind: "broken" });
      } else plan(state.mapping, true);
      return false;
    },
    restart() {
      importer?.close();
      importer = null;
      become({ type: "choosing", problem: null });
    },
    close() {
      importer?.close();
      importer = null;
    },
  };
}
