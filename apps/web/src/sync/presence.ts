import { z } from "zod";
import type { Awareness } from "y-protocols/awareness";
import { PersonaColor } from "@cojourney/journey-model";

const coordinate = z.number().min(-1e7).max(1e7);
const Point = z.tuple([coordinate, coordinate]);
const shapeId = z.string().max(120);

/** What somebody shows of what they are doing. Others' claims: checked before they reach a screen. */
export const Activity = z.object({
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
  cursor: null,
  viewport: null,
  selected: [],
  editing: null,
  dragging: [],
};

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

/** Everybody else whose tab is open, in the order in which they came. */
export function readPeers(awareness: Awareness): readonly Peer[] {
  const peers: Peer[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const person = Person.safeParse(state["person"]);
    const activity = Activity.safeParse(state["activity"] ?? noActivity);
    if (person.success)
      peers.push({
        clientId,
        ...person.data,
        activity: activity.success ? activity.data : noActivity,
      });
  }
  return peers;
}
