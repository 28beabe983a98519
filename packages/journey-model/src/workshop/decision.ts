import type { LockGroup } from "#entities/lock-group.ts";
import type { Role } from "#entities/role.ts";
import type { Reaction } from "#workshop/command.ts";
import type { Workshop } from "#workshop/state.ts";

/** Who asks for something. */
export interface Actor {
  readonly personId: string;
  readonly role: Role;
}

/** What the rules need of the world; handed in, so that they stay without a clock and without chance. */
export interface Surroundings {
  /** Ms since 1970 of the server's clock. */
  readonly nowMs: number;
  /** Opaque, unique without asking anybody. */
  newId(): string;
  /** The same in an order that nobody can foresee: it is what keeps anonymous cards apart from their authors. */
  shuffled<T>(items: readonly T[]): readonly T[];
  /** What a person is called; null for one that never was on this board. */
  nameOf(personId: string): string | null;
}

/** What has to happen besides, for which the workshop's own record is not the place. */
export type Consequence =
  /** Exactly these are locked from now on. Stored with the workshop in one go. */
  | { readonly type: "lock"; readonly groups: readonly LockGroup[] }
  /** The board is kept as it is before anything changes, under the title of the step that it comes from. */
  | {
      readonly type: "keepBoard";
      readonly reason: "agendaStep" | "reveal";
      readonly label: string;
    }
  /** Told to everybody, and not kept. */
  | {
      readonly type: "showReaction";
      readonly personId: string;
      readonly reaction: Reaction;
    };

/** What comes of a command. The workshop is the very same object when nothing of it changed. */
export interface Decision {
  readonly workshop: Workshop;
  readonly consequences: readonly Consequence[];
}
