/** Bounds on what a live update may do to a document; each is far above what people at work reach. */
export interface GuardLimits {
  /** Clients of which one update brings something new. A live edit brings one. */
  readonly clientsPerUpdate: number;
  /** The same for a full answer, which after a loss on our side carries what others wrote too. */
  readonly clientsPerFullAnswer: number;
  /**
   * How often one key may be set by somebody who knew of no value there. Each makes the next reader
   * walk past all of them: 50,000 took every joiner 20 s.
   */
  readonly unawareSetsPerKey: number;
  /** Shared types within each other, the root included. Ours nest four deep. */
  readonly typeDepth: number;
  /**
   * Items that Yjs may pass while it searches for where the items of one update go. Each takes 0.3 µs, for
   * everybody on the server.
   */
  readonly searchSteps: number;
  /**
   * How often one client may, in one update, put something behind the same thing and not in front of what
   * it put there before. Somebody who sees what they do never does, but others write there at once.
   */
  readonly placesBehindOne: number;
  /**
   * Structs that have to move up because an update cuts a held one in two: Yjs keeps those of a client in
   * one array. A billion took half a second.
   */
  readonly structsMoved: number;
}

export const defaultGuardLimits: GuardLimits = {
  clientsPerUpdate: 64,
  clientsPerFullAnswer: 4_096,
  unawareSetsPerKey: 512,
  typeDepth: 8,
  searchSteps: 200_000,
  placesBehindOne: 256,
  structsMoved: 50_000_000,
};
