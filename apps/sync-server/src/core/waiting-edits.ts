import type { Edit } from "./edit.ts";
import type { Member } from "./member.ts";

/** Edits of one member that wait for the disk, in bytes. Beyond it the member comes back later. */
const MAX_WAITING_BYTES = 8 * 1_048_576;

/** Edits that came in and are not in the document, in their order. */
export class WaitingEdits {
  #edits: Edit[] = [];

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  /** Puts a member's next document message at the end; false when more of theirs waits than may. */
  add(member: Member, frame: { isFullAnswer: boolean; update: Uint8Array }): boolean {
    const { isFullAnswer, update } = frame;
    member.received++;
    member.waitingBytes += update.length;
    const { id: memberId, visitor, received: ordinal } = member;
    this.#edits.push({ memberId, visitor, ordinal, isFullAnswer, update });
    return member.waitingBytes <= MAX_WAITING_BYTES;
  }

  /** Takes all of them out. */
  take(members: Iterable<Member>): Edit[] {
    const edits = this.#edits;
    this.#edits = [];
    for (const member of members) member.waitingBytes = 0;
    return edits;
  }

  /** Puts edits that were taken out back in front. */
  putBack(edits: readonly Edit[]): void {
    this.#edits = [...edits, ...this.#edits];
  }

  /** Drops what some members sent; it was not acknowledged, so they keep it. */
  dropOf(memberIds: ReadonlySet<string>): void {
    this.#edits = this.#edits.filter(({ memberId }) => !memberIds.has(memberId));
  }

  clear(): void {
    this.#edits = [];
  }
}
