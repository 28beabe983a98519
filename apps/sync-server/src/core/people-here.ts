import type { ControlMessage, Introduction, Lock, Role } from "@cojourney/journey-model/protocol";
import type { Effect } from "./effect.ts";
import { controlMessage, presenceMessage } from "./encode-message.ts";
import type { PeerWord } from "./fanout.ts";
import { Member } from "./member.ts";
import { PeerPresence } from "./peer-presence.ts";
import type { PresenceEntry } from "./presence-entries.ts";
import { inParts, Presence } from "./presence.ts";
import type { RoomLimits } from "./room-limits.ts";
import { Roster } from "./roster.ts";
import type { Visitor } from "./visitor.ts";

/** What came of a presence message. */
export type Shown =
  /** It says something of its sender, or nothing that matters. */
  | "Heard"
  /** Far more messages than anybody could make by hand. */
  | "TooManyMessages"
  /** More often than is shown: it is left out. */
  | "TooFast"
  | "Malformed";

/** Which limit keeps somebody out. */
export type FullLimit = "people" | "connectionsPerSession";

/** Who is in a room, on this server and on others, and what they show of themselves. Knows nothing of the document. */
export class PeopleHere {
  readonly #limits: RoomLimits;
  readonly #hasPeers: boolean;
  readonly #members = new Map<string, Member>();
  readonly #roster = new Roster();
  readonly #presence = new Presence();
  readonly #peerPresence = new PeerPresence();

  constructor(limits: RoomLimits, hasPeers: boolean) {
    this.#limits = limits;
    this.#hasPeers = hasPeers;
  }

  /** Whether nobody is connected to this server. */
  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  /** As what everybody is here whom something tells from others, by person. */
  get rolesById(): ReadonlyMap<string, Role> {
    return new Map(this.#roster.everyone().map(({ id, role }) => [id, role]));
  }

  /** How many people are here. Somebody whom nothing tells from others counts once per connection. */
  get count(): number {
    const unknown = this.members.filter(({ visitor }) => visitor.participantId === null);
    return this.#roster.size + unknown.length;
  }

  get members(): readonly Member[] {
    return [...this.#members.values()];
  }

  /** Whether `show` has something to tell. */
  get hasToShow(): boolean {
    return this.#roster.hasChanged || this.#presence.hasNews || this.#peerPresence.hasNews;
  }

  find(memberId: string): Member | null {
    return this.#members.get(memberId) ?? null;
  }

  /** The limit that keeps somebody out; null for nobody in particular. */
  limitFor({ participantId, sessionId }: Visitor): FullLimit | null {
    const isHere = participantId !== null && this.#roster.has(participantId);
    const people = participantId === null ? this.#members.size : this.#roster.size;
    if (!isHere && people >= this.#limits.people) return "people";
    if (sessionId === null) return null;
    const tabs = this.members.filter(({ visitor }) => visitor.sessionId === sessionId);
    return tabs.length >= this.#limits.connectionsPerSession ? "connectionsPerSession" : null;
  }

  join(memberId: string, visitor: Visitor): void {
    this.#members.set(memberId, new Member(memberId, visitor, this.#limits));
    this.#roster.join(memberId, visitor);
  }

  /** Whether they were here. */
  leave(memberId: string): boolean {
    const member = this.#members.get(memberId);
    if (!member) return false;
    this.#members.delete(memberId);
    this.#roster.leave(memberId, member.visitor.participantId);
    this.#presence.leave(memberId);
    return true;
  }

  /** Everybody who is connected to this server leaves. */
  clear(): void {
    for (const memberId of this.#members.keys()) this.#presence.leave(memberId);
    this.#members.clear();
    this.#roster.clear();
  }

  /** Takes in what a member shows; `maySpeakFor` says under which client ids they may. */
  hearPresence(
    member: Member,
    entries: readonly PresenceEntry[],
    maySpeakFor: (clientId: number) => boolean,
    nowMs: number,
  ): Shown {
    if (!member.presenceMessages.take(nowMs)) return "TooManyMessages";
    const entry = this.#presence.ownOf(member.id, entries, maySpeakFor);
    if (!entry) return "Heard";
    if (!member.presence.take(nowMs)) return "TooFast";
    if (this.#presence.receive(member.id, entry) === "Malformed") return "Malformed";
    this.#roster.shows(member.id, member.visitor.participantId, entry.clientId);
    return "Heard";
  }

  introduce(participantId: string, introduction: Introduction): void {
    this.#roster.introduce(participantId, introduction);
  }

  /** Returns the tabs of whom it is. */
  setRole(participantId: string, role: Role): readonly Member[] {
    this.#roster.setRole(participantId, role);
    const theirs = this.members.filter(({ visitor }) => visitor.participantId === participantId);
    for (const member of theirs) member.visitor = { ...member.visitor, role };
    return theirs;
  }

  /** Those who came in by these sessions. */
  idsIn(sessionIds: ReadonlySet<string>): readonly string[] {
    return this.members
      .filter(({ visitor }) => visitor.sessionId !== null && sessionIds.has(visitor.sessionId))
      .map(({ id }) => id);
  }

  /** All that a client has to know of a board besides its document. */
  stateFor({ id: memberId, visitor }: Member, locks: readonly Lock[]): Effect {
    const message = controlMessage({
      type: "state",
      you: visitor.participantId,
      role: visitor.role,
      people: this.#roster.everyone(),
      locks: [...locks],
    });
    return { type: "send", memberId, message };
  }

  /** What everybody shows at the moment, for one who has just come. */
  everyoneTo(memberId: string): Effect[] {
    const everyone = [...this.#presence.everyone(), ...this.#peerPresence.everyone()];
    return inParts(everyone).map((part) => ({
      type: "send",
      memberId,
      message: presenceMessage(part),
    }));
  }

  /** Tells everyone what changed since this was last called. */
  show(): Effect[] {
    const people: Effect[] = this.#roster.hasChanged
      ? [relayControl({ type: "people", ...this.#roster.takeChanges() }), { type: "peopleChanged" }]
      : [];
    const news = this.#presence.takeNews();
    const presence = inParts([...news, ...this.#peerPresence.takeNews()]).map((part): Effect => ({
      type: "relay",
      kind: "presence",
      message: presenceMessage(part),
      exceptId: null,
    }));
    return [...people, ...presence, ...(this.#hasPeers ? this.#newsForPeers(news) : [])];
  }

  /** Another server says who is there and what they do. */
  hearPeer(nodeId: string, word: Exclude<PeerWord, { type: "notice" }>): void {
    if (word.type === "people") this.#roster.hear(nodeId, word.people);
    else this.#peerPresence.hear(nodeId, word.entries, (clientId) => this.#presence.has(clientId));
  }

  /** Another server is gone, and its people with it. */
  forgetNode(nodeId: string): void {
    this.#roster.forget(nodeId);
    this.#peerPresence.forget(nodeId);
  }

  /** Tells the other servers who is here and what they do, all of it. */
  tellPeers(): Effect[] {
    return [this.#tellPeople(), ...tellPresence(this.#presence.everyone())];
  }

  #newsForPeers(presence: readonly PresenceEntry[]): Effect[] {
    const people = this.#roster.takeNewsForPeers() ? [this.#tellPeople()] : [];
    return [...people, ...tellPresence(presence)];
  }

  #tellPeople(): Effect {
    return { type: "tell", word: { type: "people", people: this.#roster.everyoneHere() } };
  }
}

/** To everybody here, the one whom it is about included. */
export const relayControl = (control: ControlMessage): Effect => ({
  type: "relay",
  kind: "document",
  message: controlMessage(control),
  exceptId: null,
});

const tellPresence = (entries: readonly PresenceEntry[]): Effect[] =>
  entries.length === 0 ? [] : [{ type: "tell", word: { type: "presence", entries } }];
