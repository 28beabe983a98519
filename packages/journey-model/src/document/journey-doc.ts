import { nanoid } from "nanoid";
import * as Y from "yjs";

/**
 * One root of a board's document: id -> a Y.Map with the fields of one record. What is stored there
 * came over the network, so the type does not promise it: go through `recordIn`.
 */
export type Records = Y.Map<unknown>;

/** A record to write to; undefined when it is gone or was never a record. */
export function recordIn(records: Records, id: string): Y.Map<unknown> | undefined {
  const record = records.get(id);
  return record instanceof Y.Map ? record : undefined;
}

/**
 * A Y.Doc seen as a board. Root names are the stored format: renaming one needs a migration.
 *
 * A root is also the unit of permission: a lock names roots (see `lockGroupByRoot`).
 */
export interface JourneyDoc {
  readonly doc: Y.Doc;
  readonly meta: Y.Map<unknown>;
  readonly personas: Records;
  readonly journeys: Records;
  readonly phases: Records;
  readonly steps: Records;
  readonly lanes: Records;
  readonly cards: Records;
  /** Step id -> one plain value {score, label}; a later set wins as a whole. */
  readonly emotions: Y.Map<unknown>;
  /** Free drawing: tldraw records that are not journey shapes. */
  readonly canvas: Records;
  /** Round id -> one plain value, what came of it. Only the server writes here. */
  readonly votes: Y.Map<unknown>;
  /** Marks the transactions of this person on this screen; undo tracks exactly these. */
  readonly origin: LocalOrigin;
  /** Makes an id for a new record; opaque, unique without asking anybody. */
  readonly newId: () => string;
  /** Whether the free drawing is open to this person now; while it is locked no command touches it on the side. */
  readonly mayDraw: () => boolean;
}

/** Origin of every transaction that a command makes here, as opposed to those that come from others. */
export class LocalOrigin {
  readonly name = "local";
}

/** Opens the roots of a document. Changes nothing: a client never seeds a board, the server does. */
export function openJourneyDoc(
  doc: Y.Doc,
  options?: { newId?: () => string; mayDraw?: () => boolean },
): JourneyDoc {
  return {
    doc,
    meta: doc.getMap("meta"),
    personas: doc.getMap("personas"),
    journeys: doc.getMap("journeys"),
    phases: doc.getMap("phases"),
    steps: doc.getMap("steps"),
    lanes: doc.getMap("lanes"),
    cards: doc.getMap("cards"),
    emotions: doc.getMap("emotions"),
    canvas: doc.getMap("canvas"),
    votes: doc.getMap("votes"),
    origin: new LocalOrigin(),
    newId: options?.newId ?? (() => nanoid()),
    mayDraw: options?.mayDraw ?? (() => true),
  };
}
