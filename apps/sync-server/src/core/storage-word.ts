import type { Effect } from "./effect.ts";
import { noticeMessage } from "./encode-message.ts";

/** What people know of whether their edits are stored. */
export class StorageWord {
  /** People know that nothing is stored; they hear when that is over. */
  #isUnstoredTold = false;

  /** Says it once, and once that it is over. */
  tell(canStore: boolean): Effect[] {
    if (canStore !== this.#isUnstoredTold) return [];
    this.#isUnstoredTold = !canStore;
    const message = noticeMessage({ type: "storage", canStore });
    return [{ type: "relay", kind: "document", message, exceptId: null }];
  }

  /** The same for somebody who comes while nothing is stored. */
  tellNewcomer(memberId: string): Effect[] {
    if (!this.#isUnstoredTold) return [];
    const message = noticeMessage({ type: "storage", canStore: false });
    return [{ type: "send", memberId, message }];
  }
}
