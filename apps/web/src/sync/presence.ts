import { z } from "zod";
import type { Awareness } from "y-protocols/awareness";
import { PersonaColor, shapeKey, type CardId } from "@cojourney/journey-model";
import { PlaceOnBoard } from "@cojourney/journey-model/workshop";
import { toPlainName } from "@cojourney/journey-model/protocol";
import type { Roster } from "#sync/roster.ts";

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

/** Where somebody's laser pointer is. Others may have another view open, so it is told by what it is on. */
export const Laser = z.object({
  place: PlaceOnBoard.nullable().catch(null),
  /** How far along the width and the height of that. */
  at: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]),
  /** On a canvas, for other canvases: the point itself. */
  page: Point.nullable().catch(null),
});
export type Laser = z.infer<typeof Laser>;

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
  readonly laser: Laser | null;
  /** Whether this is the tab that they present from, when they do. */
  readonly presents: boolean;
}

const FollowedId = z.int().min(0);
/** A state is replaced and never changed, so what was made of it holds, as long as its person does. */
const peersByState = new WeakMap<object, { readonly person: Named; readonly peer: Peer }>();

interface Named {
  readonly name: string | null;
  readonly color: Peer["color"];
}

/** Who says whose tab a client id is, by whose presence it concerns. */
const rosters = new WeakMap<Awareness, Roster>();

/**
 * From now on the server says who the others are, and what they claim of it counts nothing. Returns how to
 * stop listening.
 */
export function nameBy(awareness: Awareness, roster: Roster): () => void {
  rosters.set(awareness, roster);
  return roster.subscribe(() => {
    const updated = [...awareness.getStates().keys()];
    awareness.emit("change", [{ added: [], updated, removed: [] }, "roster"]);
  });
}

/** Everybody else whose tab is open, in the order in which they came; the same objects until they change. */
export function readPeers(awareness: Awareness): readonly Peer[] {
  const roster = rosters.get(awareness);
  const peers: Peer[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const person = roster ? roster.personOf(clientId) : claimedBy(state);
    if (!person || person.name === null) continue;
    const known = peersByState.get(state);
    const peer =
      known && (!roster || known.person === person)
        ? known.peer
        : readPeer(clientId, state, person);
    peersByState.set(state, { person, peer });
    peers.push(peer);
  }
  return peers;
}

/** Whether somebody else has the text of a card open, whether they typed a letter yet or not. */
export function isWrittenInByOthers(awareness: Awareness, cardId: CardId): boolean {
  const shape = `shape:${shapeKey("card", cardId)}`;
  return readPeers(awareness).some(
    ({ activity, typing }) =>
      activity.editing === shape || (typing?.root === "cards" && typing.id === cardId),
  );
}

/** Where no server stands between two screens, as in tests of one process. */
const claimedBy = (state: Readonly<Record<string, unknown>>): Named | null =>
  Person.safeParse(state["person"]).data ?? null;

function readPeer(
  clientId: number,
  state: Readonly<Record<string, unknown>>,
  { name, color }: Named,
): Peer {
  return {
    clientId,
    name: name ?? "",
    color,
    activity: Activity.safeParse(state["activity"]).data ?? noActivity,
    typing: Typing.safeParse(state["typing"]).data ?? null,
    following: FollowedId.safeParse(state["following"]).data ?? null,
    laser: Laser.safeParse(state["laser"]).data ?? null,
    presents: state["presents"] === true,
  };
}
