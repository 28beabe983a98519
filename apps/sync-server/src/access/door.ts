import { createHash, randomBytes } from "node:crypto";
import { SCHEMA_VERSION } from "@cojourney/journey-model";
import type {
  BoardCommand,
  BoardLink,
  ChangeLink,
  CommandRefusal,
  Introduction,
  Lock,
} from "@cojourney/journey-model/protocol";
import { Role } from "@cojourney/journey-model/protocol";
import { AccessRecords, type PersonRecord, type SessionRecord } from "#access/access-records.ts";
import type { LinkSecrets } from "#access/link-secrets.ts";
import type { AccessChange, BoardControl, BoardStanding } from "#core/access-change.ts";
import type { BoardFacts, NotedFacts } from "#core/board-facts.ts";
import type { BoardRecords } from "#core/board-records.ts";
import type { Visitor } from "#core/visitor.ts";

/** How long a session lasts after it was last used. */
export const SESSION_MS = 12 * 3_600_000;
/** A session that was renewed less than this ago is not written again. */
const RENEW_AFTER_MS = 3_600_000;

const DAY_MS = 86_400_000;
const TOKEN_BYTES = 24;

/** Somebody who may open a board. */
export interface Session extends SessionRecord {
  readonly id: string;
  readonly boardId: string;
}

/** A new session, with the token that nobody but its owner is ever told again. */
export interface IssuedSession {
  readonly token: string;
  readonly session: Session;
}

/** Who joins: by what device, if it says so, and under what name. */
export interface Newcomer {
  readonly device?: string | undefined;
  readonly person?: Introduction | undefined;
}

export type AccessListener = (boardId: string, change: AccessChange) => void;

/**
 * Decides who may come in, as what, and for how long. Links let people in; sessions keep them in.
 *
 * What it decides is stored before anybody hears of it, and then told to the listener, which tells the room.
 */
export class Door {
  readonly #records: AccessRecords;
  readonly #secrets: LinkSecrets;
  readonly #nowMs: () => number;
  #listener: AccessListener = () => {};

  constructor(records: BoardRecords, secrets: LinkSecrets, nowMs = () => Date.now()) {
    this.#records = new AccessRecords(records);
    this.#secrets = secrets;
    this.#nowMs = nowMs;
  }

  /** Who must follow what is decided here: the rooms of this process. */
  tell(listener: AccessListener): void {
    this.#listener = listener;
  }

  /** Lets in whoever makes a board, as its facilitator. */
  admitMaker(boardId: string, maker: Newcomer): Promise<IssuedSession> {
    return this.#issue(boardId, "facilitator", maker);
  }

  /** Lets in whoever has a link; null when it is none, was renewed, switched off, or has expired. */
  async join(boardId: string, secret: string, newcomer: Newcomer): Promise<IssuedSession | null> {
    const links = await this.#records.links(boardId);
    const role = this.#secrets.roleOf(boardId, secret, {
      facilitator: links.facilitator.rotation,
      participant: links.participant.rotation,
      viewer: links.viewer.rotation,
    });
    if (role === null) return null;
    const { isOff, expiresAt } = links[role];
    if (isOff || (expiresAt !== null && expiresAt <= this.#nowMs())) return null;
    return this.#issue(boardId, role, newcomer);
  }

  /** The session of a token, renewed by being asked for; null when there is none or it has ended. */
  async sessionOf(boardId: string, token: string): Promise<Session | null> {
    const id = hashOf(token);
    const record = await this.#records.session(boardId, id);
    const nowMs = this.#nowMs();
    if (!record || record.expiresAt <= nowMs) return null;
    const session = { ...record, id, boardId };
    if (record.expiresAt > nowMs + SESSION_MS - RENEW_AFTER_MS) return session;
    return this.#store({ ...session, expiresAt: nowMs + SESSION_MS });
  }

  /** Whom a room meets when somebody comes in by a session. */
  async visitorOf({ id, boardId, participantId, role }: Session): Promise<Visitor> {
    const person = await this.#records.person(boardId, participantId);
    const { name, color } = person ?? { name: null, color: "teal" };
    return { participantId, sessionId: id, role, name, color };
  }

  /** What a room has to know before anybody is let in; sessions that have ended are cleared away. */
  async controlOf(boardId: string): Promise<BoardControl> {
    const [locks, ownersByClientId, sessions] = await Promise.all([
      this.#records.locks(boardId),
      this.#records.ownersByClientId(boardId),
      this.#records.sessions(boardId),
    ]);
    const ended = [...sessions].filter(([, { expiresAt }]) => expiresAt <= this.#nowMs());
    if (ended.length > 0)
      await this.#records.removeSessions(
        boardId,
        ended.map(([key]) => key),
      );
    return { locks, ownersByClientId };
  }

  /** All that is stored about who may do what on a board. */
  async standingOf(boardId: string): Promise<BoardStanding> {
    const [locks, ownersByClientId, sessions, introductionsById] = await Promise.all([
      this.#records.locks(boardId),
      this.#records.ownersByClientId(boardId),
      this.#records.sessions(boardId),
      this.#records.people(boardId),
    ]);
    const rolesBySessionId = new Map([...sessions].map(([id, { role }]) => [id, role]));
    return { locks, ownersByClientId, rolesBySessionId, introductionsById };
  }

  /** Keeps in mind that the board is used today, which retention goes by. */
  noteUse(boardId: string): Promise<void> {
    return this.#records.putUse(boardId, Math.floor(this.#nowMs() / DAY_MS));
  }

  /** What was noted of a board's generation, in the version of the document that we write; null for anything else. */
  async notedFacts(boardId: string): Promise<NotedFacts | null> {
    const facts = await this.#records.facts(boardId);
    return facts?.schema === SCHEMA_VERSION ? facts : null;
  }

  /** Notes what a board says about itself. */
  noteFacts(boardId: string, generation: number, facts: BoardFacts): Promise<void> {
    return this.#records.putFacts(boardId, { ...facts, generation, schema: SCHEMA_VERSION });
  }

  /** Keeps in mind whose client id this is. */
  bindClient(boardId: string, clientId: number, participantId: string): Promise<void> {
    return this.#records.putOwner(boardId, clientId, participantId);
  }

  /** The links of a board with their secrets: for facilitators only. */
  async links(boardId: string): Promise<BoardLink[]> {
    const links = await this.#records.links(boardId);
    return Role.options.map((role) => {
      const { rotation, isOff, expiresAt } = links[role];
      const secret = isOff ? null : this.#secrets.secretOf(boardId, role, rotation);
      return { role, secret, expiresAt };
    });
  }

  /** Renews a link, switches it off, or lets it expire. Whoever came by the old one is out, except `by`. */
  async changeLink(boardId: string, role: Role, change: ChangeLink, by: Session): Promise<void> {
    const { [role]: link } = await this.#records.links(boardId);
    if (change.change === "expire")
      return this.#records.putLink(boardId, role, { ...link, expiresAt: change.at });
    await this.#records.putLink(boardId, role, {
      rotation: link.rotation + 1,
      isOff: change.change === "revoke",
      expiresAt: null,
    });
    await this.#endSessions(
      boardId,
      ({ linkRole, participantId }) => linkRole === role && participantId !== by.participantId,
    );
  }

  /** Everybody who has a session on a board, here or away. */
  async people(boardId: string): Promise<{ id: string; name: string | null; role: Role }[]> {
    const [sessions, people] = await Promise.all([
      this.#records.sessions(boardId),
      this.#records.people(boardId),
    ]);
    const rolesById = new Map<string, Role>();
    for (const { participantId, role, expiresAt } of sessions.values())
      if (expiresAt > this.#nowMs()) rolesById.set(participantId, role);
    return [...rolesById].map(([id, role]) => ({ id, name: people.get(id)?.name ?? null, role }));
  }

  /** Null when they have not said it. */
  async nameOf(boardId: string, participantId: string): Promise<string | null> {
    return (await this.#records.person(boardId, participantId))?.name ?? null;
  }

  locks(boardId: string): Promise<readonly Lock[]> {
    return this.#records.locks(boardId);
  }

  /** What is locked was stored, with something else that goes with it. */
  locksChanged(boardId: string, locks: readonly Lock[]): void {
    this.#listener(boardId, { type: "locks", locks });
  }

  /** Names of everybody who ever said one on a board, by participant. */
  async names(boardId: string): Promise<ReadonlyMap<string, string>> {
    const people = await this.#records.people(boardId);
    return new Map([...people].map(([id, { name }]) => [id, name]));
  }

  /** Carries out a command if the visitor may give it; says why not otherwise. */
  async command(
    boardId: string,
    visitor: Visitor,
    command: BoardCommand,
  ): Promise<CommandRefusal | null> {
    const { participantId } = visitor;
    if (participantId === null) return "NotAllowed";
    if (command.type === "askTime") return null;
    if (command.type === "introduce") return this.#introduce(boardId, participantId, command);
    if (visitor.role !== "facilitator") return "NotAllowed";
    if (command.type === "setLock") return this.#setLock(boardId, visitor, command);
    if (command.type === "renamePerson") return this.#rename(boardId, command);
    if (command.personId === participantId) return "NotAllowed";
    return command.type === "setRole"
      ? this.#setRole(boardId, command.personId, command.role)
      : this.#remove(boardId, command.personId);
  }

  /** What somebody only says again leaves the name that a facilitator gave them. */
  async #introduce(
    boardId: string,
    participantId: string,
    { name, color, isAgain = false }: Introduction & { readonly isAgain?: boolean | undefined },
  ): Promise<CommandRefusal | null> {
    const said: PersonRecord = { name, color };
    if (!isAgain) {
      await this.#records.putPerson(boardId, participantId, said);
      this.#call(boardId, participantId, said);
      return null;
    }
    const person = await this.#records.changePerson(boardId, participantId, (known) =>
      known?.isRenamed ? { ...known, color } : said,
    );
    this.#call(boardId, participantId, person);
    return person.name === name ? null : "Renamed";
  }

  async #rename(
    boardId: string,
    { personId, name }: Extract<BoardCommand, { type: "renamePerson" }>,
  ): Promise<CommandRefusal | null> {
    const person = await this.#records.changePerson(
      boardId,
      personId,
      (known) => known && { name, color: known.color, isRenamed: true },
    );
    if (!person) return "PersonUnknown";
    this.#call(boardId, personId, person);
    return null;
  }

  /** So they are called from now on. */
  #call(boardId: string, participantId: string, { name, color }: PersonRecord): void {
    this.#listener(boardId, { type: "introduction", participantId, introduction: { name, color } });
  }

  async #setLock(
    boardId: string,
    { participantId, name }: Visitor,
    { group, locked }: Extract<BoardCommand, { type: "setLock" }>,
  ): Promise<null> {
    const by = participantId === null ? null : await this.#records.person(boardId, participantId);
    const lock = { group, by: by?.name ?? name };
    const locks = await this.#records.changeLocks(boardId, (before) => {
      const others = before.filter((other) => other.group !== group);
      return locked ? [...others, lock] : others;
    });
    this.locksChanged(boardId, locks);
    return null;
  }

  async #setRole(boardId: string, personId: string, role: Role): Promise<CommandRefusal | null> {
    const sessions = await this.#records.sessions(boardId);
    const theirs = [...sessions].filter(([, { participantId }]) => participantId === personId);
    if (theirs.length === 0) return "PersonUnknown";
    await this.#records.putSessions(
      boardId,
      new Map(theirs.map(([key, session]) => [key, { ...session, role }])),
    );
    this.#listener(boardId, { type: "role", participantId: personId, role });
    return null;
  }

  async #remove(boardId: string, personId: string): Promise<CommandRefusal | null> {
    const ended = await this.#endSessions(
      boardId,
      ({ participantId }) => participantId === personId,
    );
    return ended === 0 ? "PersonUnknown" : null;
  }

  /** Returns how many. */
  async #endSessions(boardId: string, ends: (session: SessionRecord) => boolean): Promise<number> {
    const sessions = await this.#records.sessions(boardId);
    const sessionIds = [...sessions].filter(([, session]) => ends(session)).map(([key]) => key);
    await this.#records.removeSessions(boardId, sessionIds);
    this.#listener(boardId, { type: "sessionsEnded", sessionIds });
    return sessionIds.length;
  }

  async #issue(boardId: string, role: Role, { device, person }: Newcomer): Promise<IssuedSession> {
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    const participantId = device
      ? hashOf(`${boardId}/${device}`).slice(0, 22)
      : randomBytes(16).toString("base64url");
    const expiresAt = this.#nowMs() + SESSION_MS;
    const id = hashOf(token);
    if (person) await this.#introduce(boardId, participantId, person);
    const session = { id, boardId, participantId, role, linkRole: role, expiresAt };
    return { token, session: await this.#store(session) };
  }

  async #store(session: Session): Promise<Session> {
    const { id, boardId, participantId, role, linkRole, expiresAt } = session;
    const record = { participantId, role, linkRole, expiresAt };
    await this.#records.putSessions(boardId, new Map([[id, record]]));
    return session;
  }
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url");
