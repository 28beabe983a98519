import type { NoticeMessage } from "@cojourney/journey-model/protocol";
import type { LogPlace } from "#core/update-log.ts";
import type { Visitor } from "#core/visitor.ts";
import type { KeptStates } from "#kept/kept-states.ts";
import { RemovalWatch } from "#kept/removal-watch.ts";

export interface MassRemovalsOptions {
  readonly boardId: string;
  readonly kept: KeptStates;
  /** What somebody is called now; null when they have not said it. */
  readonly nameOf: (participantId: string) => Promise<string | null>;
  readonly tellFacilitators: (notice: NoticeMessage) => void;
  readonly onTrouble: (cause: unknown) => void;
}

interface KeptBefore {
  readonly stateId: string;
  /** Of who removed. */
  readonly name: string | null;
}

/**
 * Keeps the board as it was before somebody removed many cards, and tells facilitators of it, unless it was one
 * of them. It is read out of the log, so that nothing has to be kept while nobody does.
 */
export class MassRemovals {
  readonly #options: MassRemovalsOptions;
  readonly #watch = new RemovalWatch();
  /** The state that was kept when a person began. */
  readonly #keepingById = new Map<string, Promise<KeptBefore | null>>();

  constructor(options: MassRemovalsOptions) {
    this.#options = options;
  }

  /** Somebody removed cards; the board was as at `before` until then. */
  async removed({ participantId, role }: Visitor, cards: number, before: LogPlace): Promise<void> {
    if (participantId === null) return;
    const alarm = this.#watch.removed(participantId, { atMs: performance.now(), cards, before });
    if (!alarm) return;
    if (alarm.type === "begins")
      this.#keepingById.set(participantId, this.#keep(participantId, alarm.before));
    try {
      const kept = await this.#keepingById.get(participantId);
      if (!kept || role === "facilitator") return;
      this.#options.tellFacilitators({
        type: "massRemoval",
        ...kept,
        personId: participantId,
        cards: alarm.cards,
      });
    } catch (cause) {
      this.#options.onTrouble(cause);
    }
  }

  async #keep(participantId: string, before: LogPlace): Promise<KeptBefore | null> {
    const { boardId, kept, nameOf } = this.#options;
    const name = await nameOf(participantId);
    const label = name ?? "";
    const state = await kept.keep(boardId, { reason: "massRemoval", label }, before);
    return state && { stateId: state.id, name };
  }
}
