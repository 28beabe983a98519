import { z } from "zod";
import type { Awareness } from "y-protocols/awareness";
import { PersonaColor } from "@cojourney/journey-model";

const coordinate = z.number().min(-1e7).max(1e7);
const Point = z.tuple([coordinate, coordinate]);
const shapeId = z.string().max(120);

/** Which of the pictures of a board somebody looks at. */
export const BoardView = z.enum(["canvas", "map"]);
export type BoardView = z.infer<typeof BoardView>;

/** What somebody shows of what they are doing. Others' claims: checked before they reach a screen. */
export const Activity = z.object({
  view: BoardView.catch("canvas"),
  /** In the map: what they are at, as canvases name it. On a canvas that follows from the rest. */
  at: shapeId.nullable().catch(null),
  /** Pointer on the canvas, page coordinates; null away from it. */
  cursor: Point.nullable().catch(null),
  /** What of the canvas they see: x, y, w, h in page coordinates. */
  viewport: z.tuple([coordinate, coordinate, coordinate, coordinate]).nullable().catch(null),
  selected: z.array(shapeId).max(50).catch([]),
  /** The shape whose text they are in. */
  editing: shapeId.nullable().catch(null),
  /** What they are dragging, and where it is now. */
  dragging: z
    .array(z.object({ id: shapeId, at: Point }))
    .max(50)
    .catch([]),
});
export type Activity = z.infer<typeof Activity>;

export const noActivity: Activity = {
  view: "canvas",
  at: null,
  cursor: null,
  viewport: null,
  selected: [],
  editing: null,
  dragging: [],
};

/** Longest that an activity may be as JSON, in characters: with a name beside it, it stays under 1 KiB. */
const ACTIVITY_BUDGET = 560;

/** An activity small enough to send: of many shapes selected or dragged, the first. */
export function fitted(activity: Activity): Activity {
  let { selected, dragging } = activity;
  for (;;) {
    const small = { ...activity, selected, dragging };
    if (JSON.stringify(small).length <= ACTIVITY_BUDGET) return small;
    if (selected.length > 1) selected = selected.slice(0, -1);
    else if (dragging.length > 0) dragging = dragging.slice(0, -1);
    else return { ...noActivity, view: activity.view };
  }
}

/** The shared text that somebody has the caret in. */
export const Typing = z.object({
  root: z.string().max(20),
  id: z.string().max(64),
  field: z.string().max(40),
});
export type Typing = z.infer<typeof Typing>;

/** Who somebody is on this board. */
export const Person = z.object({
  name: z.string().max(2_000).transform(toPlainName).catch(""),
  color: PersonaColor.catch("teal"),
});
export type Person = z.infer<typeof Person>;

/** Somebody else on the board. */
export interface Peer extends Person {
  /** Yjs client id: one open tab. */
  readonly clientId: number;
  readonly activity: Activity;
  readonly typing: Typing | null;
  /** Client id of whom they follow. */
  readonly following: number | null;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const MAX_NAME_GRAPHEMES = 40;

/** A name as plain text: no control characters, no marks that turn the reading direction, 40 letters. */
export function toPlainName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, "")
    .trim();
  return [...graphemes.segment(plain)]
    .slice(0, MAX_NAME_GRAPHEMES)
    .map(({ segment }) => segment)
    .join("");
}

/** Longest name that is sent, in UTF-8 bytes: forty emoji of whole families would fill the message. */
const SHARED_NAME_BYTES = 240;

/** A name as it is sent to the others. */
export function toSharedName(name: string): string {
  const letters = [...graphemes.segment(toPlainName(name))].map(({ segment }) => segment);
  while (encoder.encode(letters.join("")).length > SHARED_NAME_BYTES) letters.pop();
  return letters.join("");
}
const encoder = new TextEncoder();

const FollowedId = z.int().min(0);
/** A state is replaced and never changed, so what was made of it holds. */
const peersByState = new WeakMap<object, Peer | null>();

/** Everybody else whose tab is open, in the order in which they came; the same objects until they change. */
export function readPeers(awareness: Awareness): readonly Peer[] {
  const peers: Peer[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const known = peersByState.get(state);
    const peer = known === undefined ? readPeer(clientId, state) : known;
    peersByState.set(state, peer);
    if (peer) peers.push(peer);
  }
  return peers;
}

function readPeer(clientId: number, state: Readonly<Record<string, unknown>>): Peer | null {
  const person = Person.safeParse(state["person"]);
  if (!person.success) return null;
  return {
    clientId,
    ...person.data,
    activity: Activity.safeParse(state["activity"]).data ?? noActivity,
    typing: Typing.safeParse(state["typing"]).data ?? null,
    following: FollowedId.safeParse(state["following"]).data ?? null,
  };
}
