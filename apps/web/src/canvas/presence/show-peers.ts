import {
  createUserId,
  InstancePresenceRecordType,
  isShapeId,
  type Editor,
  type TLInstancePresence,
  type TLShapeId,
} from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import { readPersonColors } from "#canvas/presence/person-colors.ts";
import { mergeFromDocument } from "#canvas/project/merge-from-document.ts";
import { readPeers, type Peer } from "#sync/presence.ts";

/** The others on the board, as the canvas shows them. */
export interface ShownPeers {
  readonly drags: () => ReadonlyMap<TLShapeId, readonly [number, number]>;
  stop(): void;
}

/** Shows cursors, selections and drags of the others, at most once per frame. */
export function showPeers(
  editor: Editor,
  awareness: Awareness,
  onDrags: (moved: ReadonlySet<TLShapeId>) => void,
): ShownPeers {
  let drags: ReadonlyMap<TLShapeId, readonly [number, number]> = new Map();
  let frame = 0;
  let shown: ReadonlyMap<number, ShownPeer> = new Map();
  let colors: { readonly theme: string; readonly byName: PersonColors } | null = null;

  /** Reading them makes the browser work out its styles anew, for what changes with the theme alone. */
  function colorsIn(theme: string): PersonColors {
    if (colors?.theme !== theme)
      colors = { theme, byName: readPersonColors(editor.getContainer()) };
    return colors.byName;
  }
  function show(): void {
    frame = 0;
    const peers = readPeers(awareness);
    const theme = themeOf(editor);
    const now = new Map(
      peers.map((peer) => {
        const lastSeenMs = awareness.meta.get(peer.clientId)?.lastUpdated ?? Date.now();
        const before = shown.get(peer.clientId);
        const isSame =
          before?.peer === peer &&
          before.theme === theme &&
          lastSeenMs - before.lastSeenMs < STILL_THERE_MS;
        return [peer.clientId, isSame ? before : { peer, theme, lastSeenMs }] as const;
      }),
    );
    // Of a hundred people few move at once: the others cost nothing.
    const fresh = [...now.values()].filter((one) => shown.get(one.peer.clientId) !== one);
    const gone = [...shown.keys()].filter((clientId) => !now.has(clientId)).map(presenceId);
    shown = now;
    const dragsBefore = drags;
    drags = new Map(
      peers.flatMap(({ activity }) =>
        activity.dragging.flatMap(({ id, at }) => (isShapeId(id) ? [[id, at] as const] : [])),
      ),
    );
    const moved = new Set([...dragsBefore.keys(), ...drags.keys()]);
    if (fresh.length === 0 && gone.length === 0 && moved.size === 0) return;
    // One merge for all of it: tldraw draws its list of shapes anew after each.
    mergeFromDocument(editor, () => {
      if (fresh.length > 0)
        editor.store.put(
          fresh.map(({ peer, lastSeenMs }) =>
            toPresence(editor, peer, colorsIn(theme).get(peer.color) ?? "#555", lastSeenMs),
          ),
        );
      if (gone.length > 0) editor.store.remove(gone);
      if (moved.size > 0) onDrags(moved);
    });
  }
  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(show);
  }
  /** What this person does themselves is on their screen already. */
  function onChange({ added, updated, removed }: AwarenessChange): void {
    const ids = [...added, ...updated, ...removed];
    if (ids.some((id) => id !== awareness.clientID)) schedule();
  }

  awareness.on("change", onChange);
  schedule();
  return {
    drags: () => drags,
    stop() {
      awareness.off("change", onChange);
      cancelAnimationFrame(frame);
    },
  };
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/** Somebody as they were last put on this canvas. */
interface ShownPeer {
  readonly peer: Peer;
  readonly theme: string;
  readonly lastSeenMs: number;
}

/** tldraw fades out who was not heard of for a minute; a sign of life within this time is enough. */
const STILL_THERE_MS = 20_000;

type PersonColors = ReturnType<typeof readPersonColors>;

/** People wear other values of their colours in the dark. */
function themeOf(editor: Editor): string {
  return `${document.documentElement.dataset["theme"]} ${editor.getColorMode()}`;
}

function presenceId(clientId: number) {
  return InstancePresenceRecordType.createId(String(clientId));
}

function toPresence(
  editor: Editor,
  peer: Peer,
  color: string,
  lastSeenMs: number,
): TLInstancePresence {
  const { viewport, selected } = peer.activity;
  // A laser shows where they point by itself.
  const cursor = peer.laser ? null : peer.activity.cursor;
  return InstancePresenceRecordType.create({
    id: presenceId(peer.clientId),
    userId: createUserId(String(peer.clientId)),
    userName: peer.name,
    color,
    currentPageId: editor.getCurrentPageId(),
    cursor: cursor && { x: cursor[0], y: cursor[1], type: "default", rotation: 0 },
    camera: viewport && { x: -viewport[0], y: -viewport[1], z: 1 },
    selectedShapeIds: selected.filter((id) => isShapeId(id)),
    lastActivityTimestamp: lastSeenMs,
  });
}
