import type * as Y from "yjs";

type SharedType = Exclude<Y.Item["parent"], Y.ID | null>;

/** Where an item lies: in a held type, in one that the update brings, or in a root nobody has used yet. */
export type Home = SharedType | ItemOutline | string;

/** What matters of one item in an update, without its content. Minus one stands for no clock. */
export class ItemOutline {
  readonly client: number;
  readonly clock: number;
  readonly kind: number;
  end = 0;
  originClient = 0;
  originClock = -1;
  rightClient = 0;
  rightClock = -1;
  parentClient = 0;
  parentClock = -1;
  root: string | null = null;
  key: string | null = null;
  /** Found by `findHomes`; null when it lies in something that is gone, so that it will be gone too. */
  home: Home | null | undefined = undefined;
  /** Key under which it lies in its home, which for an item with an origin is the origin's. */
  homeKey: string | null = null;
  isBeingFound = false;

  constructor(client: number, clock: number, kind: number) {
    this.client = client;
    this.clock = clock;
    this.kind = kind;
  }
}

/** All that an update brings of one client. */
export interface ClientRun {
  readonly client: number;
  readonly start: number;
  /** Clock after the last struct. */
  readonly end: number;
  /** Ends of the skipped stretches within: what is skipped must be known already. */
  readonly skippedUpTo: number;
  /** In the order of their clocks; what is garbage is in none. */
  readonly items: readonly ItemOutline[];
}

/** A stretch of one client's clocks that the update deletes. */
export interface DeleteRange {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
}

/** What an update says, its values left out. */
export interface UpdateOutline {
  readonly runs: readonly ClientRun[];
  readonly deletes: readonly DeleteRange[];
}
