import type { Introduction, Lock, Role } from "@cojourney/journey-model/protocol";

/** Something about who may do what that is decided and stored, and that an open room must now follow. */
export type AccessChange =
  | { readonly type: "locks"; readonly locks: readonly Lock[] }
  | { readonly type: "role"; readonly participantId: string; readonly role: Role }
  | {
      readonly type: "introduction";
      readonly participantId: string;
      readonly introduction: Introduction;
    }
  | { readonly type: "sessionsEnded"; readonly sessionIds: readonly string[] };

/** What a room needs to know of its board besides the document. */
export interface BoardControl {
  readonly locks: readonly Lock[];
  /** The participant whose Yjs client id this is. */
  readonly ownersByClientId: ReadonlyMap<number, string>;
}

/** All that storage says about who may do what, for a room that has not heard of each change. */
export interface BoardStanding extends BoardControl {
  readonly rolesBySessionId: ReadonlyMap<string, Role>;
  readonly introductionsById: ReadonlyMap<string, Introduction>;
}
