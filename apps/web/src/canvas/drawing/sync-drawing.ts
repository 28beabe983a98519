import {
  isBindingId,
  isEqual,
  isShapeId,
  type Editor,
  type TLBinding,
  type TLRecord,
  type TLShape,
  type TLShapeId,
} from "tldraw";
import type * as Y from "yjs";
import {
  ATTACHED,
  writeDrawing,
  type DrawingChange,
  type JourneyDoc,
} from "@cojourney/journey-model";
import { carryingTieOf, isAttachment, tiesToCard } from "#canvas/attached/attachment.ts";
import { ancestorsOf, readDrawing, storedParent } from "#canvas/drawing/read-drawing.ts";
import {
  recordToFields,
  type DrawingFields,
  type DrawingRecord,
} from "#canvas/drawing/drawing-codec.ts";
import { isMergingFromDocument, mergeFromDocument } from "#canvas/project/merge-from-document.ts";
import { isDerived } from "#canvas/shapes/derived-shape.ts";

/** Least time between two writes of one gesture; the last one of a gesture is written at once. */
const WRITE_INTERVAL_MS = 100;

/** Free drawing, tied to the document. */
export interface DrawingSync {
  /** Writes at once what waits for its turn: what comes next must not overtake it. */
  flush(): void;
  stop(): void;
}

/**
 * Keeps free drawing on the canvas and in the document equal.
 *
 * Out: what this person changed, key by key, at most ten times a second. In: what others changed, key
 * by key, after our own pending writes, so that neither puts back what the other did.
 *
 * `onRest` is called when a hand has let go of what it drew or moved, before the last of it is written: what it adds
 * belongs to the same step of undo. `onTaken` is called after what others changed has come onto the canvas.
 */
export function syncDrawing(
  editor: Editor,
  journey: JourneyDoc,
  onRest: () => void = () => {},
  onTaken: () => void = () => {},
): DrawingSync {
  /** What the canvas last gave to or took from the document, per record. */
  const known = new Map<string, DrawingFields>();
  const dirty = new Set<string>();
  const incoming = new Set<string>(journey.canvas.keys());
  /** Shapes that came, went, or were put into another. */
  const regrouped = new Set<string>();
  /** Ties whose arrow or target is not on the canvas yet, or not any more. */
  const loose = new Set<string>();
  let frame = 0;
  let lastWrite = 0;
  let gesture = 0;
  /** Something changed since a hand last rested. */
  let hasMoved = false;

  function noteChange(record: TLRecord, source: "user" | "remote"): void {
    if (source !== "user" || isMergingFromDocument(editor) || !isDrawing(record)) return;
    dirty.add(record.id);
    hasMoved = true;
    schedule();
  }
  /** A hand that moves what waits for its card, which is folded away, takes it off. */
  function noteMoved(before: TLShape, now: TLShape, source: "user" | "remote"): void {
    noteChange(now, source);
    const isByHand = source === "user" && !isMergingFromDocument(editor);
    if (loose.size === 0 || !isByHand || (before.x === now.x && before.y === now.y)) return;
    for (const id of loose) {
      const tie = known.get(id);
      if (tie?.["type"] !== ATTACHED || tie["fromId"] !== now.id) continue;
      loose.delete(id);
      dirty.add(id);
    }
  }
  /** A shape that came may be what a tie was waiting for. */
  function noteArrival(record: TLRecord, source: "user" | "remote"): void {
    noteChange(record, source);
    if (loose.size === 0) return;
    for (const id of loose) incoming.add(id);
    loose.clear();
    schedule();
  }
  /** tldraw unties an arrow from what somebody else removed; that may still come back. */
  function noteUntied(binding: TLBinding, source: "user" | "remote"): void {
    if (isMergingFromDocument(editor) && journey.canvas.has(binding.id)) loose.add(binding.id);
    else noteChange(binding, source);
  }
  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(onFrame);
  }
  function onFrame(): void {
    frame = 0;
    if (incoming.size > 0) takeIn();
    const isLetGo = !isBusy();
    if (isLetGo) rest();
    if (dirty.size > 0 && (isLetGo || performance.now() - lastWrite >= WRITE_INTERVAL_MS))
      writeOut();
    // Also while a hand holds still: what it holds has all been written by then.
    if (dirty.size > 0 || hasMoved) schedule();
    if (isLetGo) gesture += 1;
  }
  function rest(): void {
    if (!hasMoved) return;
    onRest();
    hasMoved = false;
  }
  function isBusy(): boolean {
    return editor.inputs.getIsDragging() || editor.inputs.getIsPointing();
  }

  function writeOut(): void {
    lastWrite = performance.now();
    const changes: DrawingChange[] = [];
    for (const id of dirty) {
      const record = recordAt(editor, id);
      const before = known.get(id);
      if (record && isDrawing(record)) {
        const fields = recordToFields(record);
        const now = before && isCarried(record) ? { ...fields, xy: before["xy"] } : fields;
        known.set(id, now);
        const changed = changedFields(before ?? {}, now);
        if (Object.keys(changed).length > 0) changes.push({ id, fields: changed });
      } else if (before) {
        known.delete(id);
        // A card that was removed has taken its ties along, and what was attached has been left in place.
        if (!journey.canvas.has(id)) continue;
        changes.push({ id, fields: null });
        // What was attached lies by itself now: where it was carried to is its own place.
        if (before["type"] === ATTACHED) dirty.add(String(before["fromId"]));
      }
    }
    dirty.clear();
    writeDrawing(journey, changes, `drawing:${gesture}`);
  }
  /** Whether a card carried a drawing to where it stands: that is worked out on every screen, and not written. */
  function isCarried(record: DrawingRecord): boolean {
    const tie = record.typeName === "shape" ? carryingTieOf(editor, record) : undefined;
    return tie !== undefined && !dirty.has(tie.id);
  }

  function takeIn(): void {
    writeOut();
    const puts = new Map<string, DrawingRecord>();
    const removals: TLRecord["id"][] = [];
    for (const id of relativesOf(journey, regrouped)) incoming.add(id);
    regrouped.clear();
    for (const id of incoming) {
      const current = recordAt(editor, id);
      const record = readDrawing(editor, journey, id, current);
      if (record) {
        known.set(id, recordToFields(record));
        if (!current || !isEqual(current, record)) puts.set(id, record);
      } else if (current && isDrawing(current) && !journey.canvas.has(id)) {
        known.delete(id);
        removals.push(current.id);
      }
    }
    incoming.clear();
    const shapeAt = (id: TLShapeId) => puts.get(id) ?? editor.store.get(id);
    for (const [id, record] of puts)
      if (record.typeName === "binding" && !hasBothEnds(record, shapeAt)) {
        puts.delete(id);
        loose.add(id);
      }
    if (puts.size === 0 && removals.length === 0) return;
    mergeFromDocument(editor, () => {
      editor.store.put(parentsFirst([...puts.values()]));
      if (removals.length > 0) editor.store.remove(removals);
    });
    onTaken();
  }

  function onDocument(
    events: Y.YEvent<Y.AbstractType<unknown>>[],
    transaction: Y.Transaction,
  ): void {
    if (transaction.origin === journey.origin) return;
    for (const event of events) {
      const [id] = event.path;
      const keys = [...event.changes.keys.keys()];
      const changed = typeof id === "string" ? [id] : keys;
      for (const record of changed) incoming.add(record);
      if (typeof id !== "string" || keys.includes("parentId"))
        for (const record of changed) regrouped.add(record);
    }
    schedule();
  }
  function flush(): void {
    if (!isBusy()) rest();
    if (dirty.size > 0) writeOut();
  }
  /** A hidden page gets no frames: what is pending must not wait for one. */
  function onHide(): void {
    if (document.visibilityState === "hidden") flush();
  }

  function noteUpdate(_: TLBinding, record: TLBinding, source: "user" | "remote"): void {
    noteChange(record, source);
  }

  takeIn();
  journey.canvas.observeDeep(onDocument);
  document.addEventListener("visibilitychange", onHide);
  window.addEventListener("pagehide", onHide);
  const { sideEffects } = editor;
  const unregister = [
    sideEffects.registerAfterCreateHandler("shape", noteArrival),
    sideEffects.registerAfterChangeHandler("shape", noteMoved),
    sideEffects.registerAfterDeleteHandler("shape", noteChange),
    sideEffects.registerAfterCreateHandler("binding", noteChange),
    sideEffects.registerAfterChangeHandler("binding", noteUpdate),
    sideEffects.registerAfterDeleteHandler("binding", noteUntied),
  ];
  return {
    flush,
    stop() {
      flush();
      for (const off of unregister) off();
      journey.canvas.unobserveDeep(onDocument);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", onHide);
      cancelAnimationFrame(frame);
    },
  };
}

function recordAt(editor: Editor, id: string): TLRecord | undefined {
  return isShapeId(id) || isBindingId(id) ? editor.store.get(id) : undefined;
}

function isDrawing(record: TLRecord): record is DrawingRecord {
  if (record.typeName === "shape") return !isDerived(record);
  return record.typeName === "binding";
}

function changedFields(before: DrawingFields, now: DrawingFields): DrawingFields {
  const changed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(now))
    if (!isEqual(before[key], value)) changed[key] = value;
  for (const key of Object.keys(before)) if (!(key in now)) changed[key] = undefined;
  return changed;
}

/** What shapes are in and what is in them: where those stand may change with them. */
function relativesOf(journey: JourneyDoc, ids: ReadonlySet<string>): ReadonlySet<string> {
  const relatives = new Set<string>();
  if (ids.size === 0) return relatives;
  for (const id of journey.canvas.keys()) {
    const parent = storedParent(journey, id);
    if (parent !== undefined && ids.has(parent)) relatives.add(id);
  }
  for (const id of ids) for (const ancestor of ancestorsOf(journey, id)) relatives.add(ancestor);
  return relatives;
}

/** tldraw breaks on an arrow that is tied to nothing, and on a tie of what is no arrow. */
function hasBothEnds(tie: TLBinding, shapeAt: (id: TLShapeId) => TLRecord | undefined): boolean {
  const [from, to] = [shapeAt(tie.fromId), shapeAt(tie.toId)];
  if (isAttachment(tie)) return tiesToCard(from, to);
  return from?.typeName === "shape" && from.type === tie.type && to !== undefined;
}

/** A shape in a frame needs the frame; a binding needs what it binds. */
function parentsFirst(records: readonly DrawingRecord[]): DrawingRecord[] {
  return records.toSorted((a, b) => depthOf(a) - depthOf(b));
}

function depthOf(record: DrawingRecord): number {
  if (record.typeName === "binding") return 2;
  return isShapeId(record.parentId) ? 1 : 0;
}
