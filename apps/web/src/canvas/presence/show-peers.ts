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

  function show(): void {
    frame = 0;
    const peers = readPeers(awareness);
    const colors = readPersonColors(editor.getContainer());
    const records = peers.map((peer) => {
      const color = colors.get(peer.color) ?? "#555";
      const lastSeen = awareness.meta.get(peer.clientId)?.lastUpdated ?? Date.now();
      return toPresence(editor, peer, color, lastSeen);
    });
    const ids = new Set(records.map(({ id }) => id));
    const gone = [...editor.store.query.ids("instance_presence").get()].filter(
      (id) => !ids.has(id),
    );
    mergeFromDocument(editor, () => {
      editor.store.put(records);
      editor.store.remove(gone);
    });
    const dragsBefore = drags;
    drags = new Map(
      peers.flatMap(({ activity }) =>
        activity.dragging.flatMap(({ id, at }) => (isShapeId(id) ? [[id, at] as const] : [])),
      ),
    );
    const moved = new Set([...dragsBefore.keys(), ...drags.keys()]);
    if (moved.size > 0) onDrags(moved);
  }
  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(show);
  }

  awareness.on("change", schedule);
  schedule();
  return {
    drags: () => drags,
    stop() {
      awareness.off("change", schedule);
      cancelAnimationFrame(frame);
    },
  };
}

function toPresence(
  editor: Editor,
  peer: Peer,
  color: string,
  lastSeenMs: number,
): TLInstancePresence {
  const { cursor, viewport, selected } = peer.activity;
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(String(peer.clientId)),
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
