import type { Visitor } from "./visitor.ts";

/** A document message of a member, as it waits to be taken in. */
export interface Edit {
  readonly memberId: string;
  readonly visitor: Visitor;
  /** The how-manieth document message of its connection this is, from 1. */
  readonly ordinal: number;
  readonly isFullAnswer: boolean;
  readonly update: Uint8Array;
}
