import type { Lock } from "@cojourney/journey-model/protocol";
import type { AccessChange, BoardStanding } from "./access-change.ts";
import type { Effect } from "./effect.ts";
import { relayControl, type PeopleHere } from "./people-here.ts";

/** What an access change means for a room. */
export interface AccessOutcome {
  readonly effects: readonly Effect[];
  /** Whose access has ended: they have to leave, and what they sent does not count any more. */
  readonly endedIds: readonly string[];
}

/** What is locked in a room, and as what its people are here: as it was decided and stored elsewhere. */
export class AccessHere {
  readonly #people: PeopleHere;
  /** Null until they are known. */
  #locks: readonly Lock[] | null = null;

  constructor(people: PeopleHere) {
    this.#people = people;
  }

  get locks(): readonly Lock[] {
    return this.#locks ?? [];
  }

  /** What storage says; what was heard since counts more. */
  knows(locks: readonly Lock[]): void {
    this.#locks ??= locks;
  }

  follow(change: AccessChange): AccessOutcome {
    switch (change.type) {
      case "locks":
        this.#locks = change.locks;
        return allStay([relayControl({ type: "locks", locks: [...change.locks] })]);
      case "introduction":
        this.#people.introduce(change.participantId, change.introduction);
        return allStay([]);
      case "role": {
        const theirs = this.#people.setRole(change.participantId, change.role);
        return allStay(theirs.map((member) => this.#people.stateFor(member, this.locks)));
      }
      case "sessionsEnded":
        return { effects: [], endedIds: this.#people.idsIn(new Set(change.sessionIds)) };
    }
  }

  /** All that storage says, after every one of `memberIds` had come in, to a room that does not hear of every change. */
  review(standing: BoardStanding, memberIds: readonly string[]): AccessOutcome {
    const { locks, rolesBySessionId, introductionsById } = standing;
    const effects: Effect[] = [];
    if (JSON.stringify(locks) !== JSON.stringify(this.locks))
      effects.push(...this.follow({ type: "locks", locks }).effects);
    const ended = new Set<string>();
    for (const memberId of memberIds) {
      const {
        participantId = null,
        sessionId = null,
        role,
      } = this.#people.find(memberId)?.visitor ?? {};
      if (participantId === null || sessionId === null) continue;
      const introduction = introductionsById.get(participantId);
      if (introduction) this.#people.introduce(participantId, introduction);
      const roleNow = rolesBySessionId.get(sessionId);
      if (roleNow === undefined) ended.add(sessionId);
      else if (roleNow !== role)
        effects.push(...this.follow({ type: "role", participantId, role: roleNow }).effects);
    }
    return { effects, endedIds: this.#people.idsIn(ended) };
  }
}

const allStay = (effects: readonly Effect[]): AccessOutcome => ({ effects, endedIds: [] });
