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
  /** Items that lie between the neighbours of an update's items, all together: what Yjs searches through. */
  readonly stepsBetweenNeighbours: number;
}

export const defaultGuardLimits: GuardLimits = {
  clientsPerUpdate: 64,
  clientsPerFullAnswer: 4_096,
  unawareSetsPerKey: 512,
  typeDepth: 8,
  stepsBetweenNeighbours: 200_000,
};
