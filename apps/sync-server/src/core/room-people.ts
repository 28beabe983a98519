import type {
  EditRefusal,
  NoticeMessage,
  ResultMessage,
  Role,
} from "@cojourney/journey-model/protocol";
import type { AccessChange, BoardStanding } from "./access-change.ts";
import type { AccessHere, AccessOutcome } from "./access-here.ts";
import type { EditJudge } from "./edit-judge.ts";
import type { Effect, RoomFact } from "./effect.ts";
import { noticeMessage, resultMessage, savedMessage } from "./encode-message.ts";
import type { PeerWord } from "./fanout.ts";
import { farewell, type Farewell } from "./farewell.ts";
import type { Member } from "./member.ts";
import type { PeopleHere } from "./people-here.ts";
import type { PresenceEntry } from "./presence-entries.ts";
import type { RoomLimits } from "./room-limits.ts";
import type { Visitor } from "./visitor.ts";
import type { WaitingEdits } from "./waiting-edits.ts";

/** What a room has for the people in it. */
export interface RoomPeopleOptions {
  readonly here: PeopleHere;
  readonly access: AccessHere;
  readonly judge: EditJudge;
  readonly edits: WaitingEdits;
  readonly limits: RoomLimits;
  /** Milliseconds that only ever grow. */
  readonly nowMs: () => number;
  /** Nobody is connected to this server any more. */
  readonly onEmpty: () => void;
}

/**
 * The people of a room: what they may, what they see of each other, and how they leave.
 *
 * Nothing in here waits for the board: it holds whether that is loading, being stored or at rest.
 */
export class RoomPeople {
  readonly #here: PeopleHere;
  readonly #access: AccessHere;
  readonly #judge: EditJudge;
  readonly #edits: WaitingEdits;
  readonly #limits: RoomLimits;
  readonly #nowMs: () => number;
  readonly #onEmpty: () => void;

  constructor({ here, access, judge, edits, limits, nowMs, onEmpty }: RoomPeopleOptions) {
    this.#here = here;
    this.#access = access;
    this.#judge = judge;
    this.#edits = edits;
    this.#limits = limits;
    this.#nowMs = nowMs;
    this.#onEmpty = onEmpty;
  }

  /** How many are here. Somebody whom nothing tells from others counts once per connection. */
  get count(): number {
    return this.#here.count;
  }

  /** Whether `show` has something to tell. */
  get hasToShow(): boolean {
    return this.#here.hasToShow;
  }

  /** Everyone who is connected at the moment. */
  get memberIds(): readonly string[] {
    return this.#here.members.map(({ id }) => id);
  }

  /** Who somebody who is connected is, with the role that they have now; null when they are not here. */
  visitorOf(memberId: string): Visitor | null {
    return this.#here.find(memberId)?.visitor ?? null;
  }

  /** As what everybody is here, on other servers too, by person. */
  get rolesById(): ReadonlyMap<string, Role> {
    return this.#here.rolesById;
  }

  /** The connection is gone. What it sent before still counts. */
  leave(memberId: string): Effect[] {
    if (!this.#here.leave(memberId)) return [];
    if (this.#here.isEmpty) this.#onEmpty();
    this.#judge.forget(memberId);
    return [];
  }

  /** What came of a member's command. */
  commandResult(memberId: string, result: ResultMessage): Effect[] {
    if (!this.#here.find(memberId)) return [];
    return [{ type: "send", memberId, message: resultMessage(result) }];
  }

  /** Something about who may do what was decided and stored: it holds from now on. */
  follow(change: AccessChange): Effect[] {
    return this.#carryThrough(this.#access.follow(change));
  }

  /**
   * What storage says, to a room on one of several servers, which does not hear of every change.
   *
   * It was read after all of `memberIds` had come in; whoever came since is known as well as it is.
   */
  review(standing: BoardStanding, memberIds: readonly string[]): Effect[] {
    this.#judge.remember(standing.ownersByClientId);
    return this.#carryThrough(this.#access.review(standing, memberIds));
  }

  #carryThrough({ effects, endedIds }: AccessOutcome): Effect[] {
    this.#edits.dropOf(new Set(endedIds));
    return [...effects, ...endedIds.flatMap((id) => this.dismiss(id, farewell.accessEnded))];
  }

  /** Tells the facilitators who are connected here. */
  tellFacilitators(notice: NoticeMessage): Effect[] {
    return this.#here.members
      .filter(({ visitor }) => visitor.role === "facilitator")
      .map(({ id }) => this.#notify(id, notice));
  }

  /** Another server says who is there and what they do. */
  hear(nodeId: string, word: PeerWord): Effect[] {
    if (word.type === "notice") return this.tellFacilitators(word.notice);
    this.#here.hearPeer(nodeId, word);
    return [];
  }

  /** Another server is gone, and its people with it. */
  forgetNode(nodeId: string): Effect[] {
    this.#here.forgetNode(nodeId);
    return [];
  }

  /** Tells the other servers who is here and what they do, all of it. */
  tellPeers(): Effect[] {
    return this.#here.tellPeers();
  }

  /** Tells everyone what changed about who is here and what they do. Call it now and then, not for each change. */
  show(): Effect[] {
    return this.#here.show();
  }

  /** Takes in what a member shows of themselves. */
  hearPresence(member: Member, entries: readonly PresenceEntry[]): Effect[] {
    const { id: memberId, visitor } = member;
    const maySpeakFor = (clientId: number) =>
      this.#judge.maySpeakFor(visitor.participantId, [clientId]);
    const nowMs = this.#nowMs();
    switch (this.#here.hearPresence(member, entries, maySpeakFor, nowMs)) {
      case "Heard":
        return [];
      case "TooManyMessages":
        return this.dismiss(memberId, farewell.tooManyPresenceMessages(memberId, this.#limits));
      case "TooFast":
        return this.#noticePresence(member, nowMs);
      case "Malformed":
        return this.dismiss(memberId, farewell.badPresence(memberId));
    }
  }

  /** What is left out is worth nothing a moment later, so its sender is told and keeps the connection. */
  #noticePresence(member: Member, nowMs: number): Effect[] {
    if (!member.notices.take(nowMs)) return [];
    const perSecond = this.#limits.presencePerSecond;
    const message = noticeMessage({ type: "presenceTooFast", perSecond });
    const fact: RoomFact = {
      type: "LimitReached",
      memberId: member.id,
      limit: "presencePerSecond",
    };
    return [
      { type: "report", fact },
      { type: "send", memberId: member.id, message },
    ];
  }

  /** Tells everyone how many of their messages are stored, where that is news. */
  acknowledge(): Effect[] {
    return this.#here.members.flatMap((member): Effect[] => {
      const count = member.takeSavedCount();
      if (count === null) return [];
      return [{ type: "send", memberId: member.id, message: savedMessage(count) }];
    });
  }

  /** Nothing of an edit is in the board: its author is told, and starts anew without what they sent after it. */
  refuseEdit(memberId: string, ordinal: number, refusal: EditRefusal): Effect[] {
    this.#edits.dropOf(new Set([memberId]));
    return this.dismiss(memberId, farewell.editRefused(memberId, ordinal, refusal));
  }

  /** Closes a member's connection; the member has left by then. */
  dismiss(memberId: string, { fact, notice, code, reason }: Farewell): Effect[] {
    const told = notice ? [this.#notify(memberId, notice)] : [];
    const reported: Effect[] = fact ? [{ type: "report", fact }] : [];
    const left = this.leave(memberId);
    return [...reported, ...told, { type: "close", memberId, code, reason }, ...left];
  }

  #notify(memberId: string, notice: NoticeMessage): Effect {
    return { type: "send", memberId, message: noticeMessage(notice) };
  }
}
