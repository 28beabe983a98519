import { Introduction, Lock, Role } from "@cojourney/journey-model/protocol";
import { z } from "zod";
import { NotedFacts } from "#core/board-facts.ts";
import type { BoardRecord, BoardRecords, RecordKind, RecordPlace } from "#core/board-records.ts";

/** That somebody may open a board until then. Its key is the SHA-256 of a token that only they have. */
const SessionRecord = z.object({
  participantId: z.string(),
  role: Role,
  /** The link that they came by. */
  linkRole: Role,
  /** Ms since 1970. */
  expiresAt: z.number(),
});
export type SessionRecord = z.infer<typeof SessionRecord>;

/** Who somebody said they are. */
const PersonRecord = Introduction.extend({
  /** A facilitator gave them this name, and they have not chosen another since. */
  isRenamed: z.boolean().optional(),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

/** What became of a link since its board was made. */
const LinkRecord = z.object({
  rotation: z.number().int().min(0),
  isOff: z.boolean(),
  /** Ms since 1970; null for never. */
  expiresAt: z.number().nullable(),
});
export type LinkRecord = z.infer<typeof LinkRecord>;

const untouchedLink: LinkRecord = { rotation: 0, isOff: false, expiresAt: null };

/** Where a board's one record of locks stands. */
export const locksPlace = { kind: "locks", key: "locks" } as const;

/** The locks that a record says; none for no record and for a malformed one. */
export const toLocks = (value: string | null): readonly Lock[] =>
  (value === null ? null : parse(value, z.array(Lock))) ?? [];

/** What storage knows of a board besides its document, mostly who may do what, as checked values. A malformed record counts as none. */
export class AccessRecords {
  readonly #records: BoardRecords;

  constructor(records: BoardRecords) {
    this.#records = records;
  }

  async links(boardId: string): Promise<Readonly<Record<Role, LinkRecord>>> {
    const byRole = await this.#list(boardId, "link", LinkRecord);
    const of = (role: Role) => byRole.get(role) ?? untouchedLink;
    return {
      facilitator: of("facilitator"),
      participant: of("participant"),
      viewer: of("viewer"),
    };
  }

  putLink(boardId: string, role: Role, link: LinkRecord): Promise<void> {
    return this.#put([{ boardId, kind: "link", key: role }, link]);
  }

  session(boardId: string, key: string): Promise<SessionRecord | null> {
    return this.#get({ boardId, kind: "session", key }, SessionRecord);
  }

  sessions(boardId: string): Promise<ReadonlyMap<string, SessionRecord>> {
    return this.#list(boardId, "session", SessionRecord);
  }

  putSessions(boardId: string, sessions: ReadonlyMap<string, SessionRecord>): Promise<void> {
    return this.#put(
      ...[...sessions].map(
        ([key, session]) => [{ boardId, kind: "session", key }, session] as const,
      ),
    );
  }

  removeSessions(boardId: string, keys: readonly string[]): Promise<void> {
    return this.#records.remove(keys.map((key) => ({ boardId, kind: "session", key })));
  }

  person(boardId: string, participantId: string): Promise<PersonRecord | null> {
    return this.#get({ boardId, kind: "person", key: participantId }, PersonRecord);
  }

  people(boardId: string): Promise<ReadonlyMap<string, Introduction>> {
    return this.#list(boardId, "person", Introduction);
  }

  putPerson(boardId: string, participantId: string, person: PersonRecord): Promise<void> {
    return this.#put([{ boardId, kind: "person", key: participantId }, person]);
  }

  /**
   * Changes who somebody said they are, on top of whatever others change about it at once; null leaves it. Returns
   * what `toNext` came to last.
   */
  changePerson<T extends PersonRecord | null>(
    boardId: string,
    participantId: string,
    toNext: (person: PersonRecord | null) => T,
  ): Promise<T> {
    const place = { kind: "person", key: participantId } as const;
    return this.#change(boardId, place, (value) =>
      toNext(value === null ? null : parse(value, PersonRecord)),
    );
  }

  async locks(boardId: string): Promise<readonly Lock[]> {
    return toLocks(await this.#records.get({ boardId, ...locksPlace }));
  }

  /** Changes what is locked, on top of whatever others change about it at once. Returns what is locked then. */
  changeLocks(
    boardId: string,
    toNext: (locks: readonly Lock[]) => readonly Lock[],
  ): Promise<readonly Lock[]> {
    return this.#change(boardId, locksPlace, (value) => toNext(toLocks(value)));
  }

  async ownersByClientId(boardId: string): Promise<ReadonlyMap<number, string>> {
    const owners = await this.#list(boardId, "client", z.string());
    return new Map([...owners].map(([clientId, owner]) => [Number(clientId), owner]));
  }

  putOwner(boardId: string, clientId: number, participantId: string): Promise<void> {
    return this.#put([{ boardId, kind: "client", key: String(clientId) }, participantId]);
  }

  /** Keeps in mind the day, in days since 1970, unless that is known. */
  async putUse(boardId: string, day: number): Promise<void> {
    const place = { boardId, kind: "use", key: "day" } as const;
    if ((await this.#get(place, z.number())) !== day) await this.#put([place, day]);
  }

  facts(boardId: string): Promise<NotedFacts | null> {
    return this.#get({ boardId, kind: "facts", key: "facts" }, NotedFacts);
  }

  putFacts(boardId: string, facts: NotedFacts): Promise<void> {
    return this.#put([{ boardId, kind: "facts", key: "facts" }, facts]);
  }

  /** Puts what follows from what stands there, again when that was something else by then; null puts nothing. */
  async #change<T>(
    boardId: string,
    place: Omit<RecordPlace, "boardId">,
    toNext: (value: string | null) => T,
  ): Promise<T> {
    for (;;) {
      const value = await this.#records.get({ boardId, ...place });
      const next = toNext(value);
      if (next === null) return next;
      const expects = [{ ...place, value }];
      const put = [{ ...place, value: JSON.stringify(next) }];
      if (await this.#records.change({ boardId, expects, put, remove: [] })) return next;
    }
  }

  #put(...values: readonly (readonly [RecordPlace, unknown])[]): Promise<void> {
    return this.#records.put(values.map(toRecord));
  }

  async #get<T>(place: RecordPlace, schema: z.ZodType<T>): Promise<T | null> {
    const value = await this.#records.get(place);
    return value === null ? null : parse(value, schema);
  }

  async #list<T>(
    boardId: string,
    kind: RecordKind,
    schema: z.ZodType<T>,
  ): Promise<ReadonlyMap<string, T>> {
    const valuesByKey = new Map<string, T>();
    for (const [key, value] of await this.#records.list(boardId, kind)) {
      const parsed = parse(value, schema);
      if (parsed !== null) valuesByKey.set(key, parsed);
    }
    return valuesByKey;
  }
}

const toRecord = ([place, value]: readonly [RecordPlace, unknown]): BoardRecord => ({
  ...place,
  value: JSON.stringify(value),
});

function parse<T>(json: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
