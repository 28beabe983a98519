import type { KeptState } from "@cojourney/journey-model/protocol";
import type pg from "pg";
import type { BoardRecord, RecordChange, RecordPlace } from "#core/board-records.ts";
import type { SharedAppend } from "#core/shared-log.ts";
import { standsAlone } from "#core/stands-alone.ts";
import type { NextGeneration } from "#core/update-log.ts";
import { checksumOf } from "#storage/checksum.ts";
import { dropKept, putKept } from "#storage/postgres-kept.ts";
import { areAllOf, rowsAfter } from "#storage/postgres-rows.ts";
import { retiredToBytes } from "#storage/retired-clients.ts";

/** One durable change. */
export type PostgresWrite =
  | { readonly type: "putRecords"; readonly records: readonly BoardRecord[] }
  | { readonly type: "removeRecords"; readonly places: readonly RecordPlace[] }
  | { readonly type: "changeRecords"; readonly change: RecordChange }
  | { readonly type: "create"; readonly boardId: string; readonly update: Uint8Array }
  | AppendWrite
  | {
      readonly type: "startGeneration";
      readonly boardId: string;
      readonly replaced: number;
      readonly next: NextGeneration;
    }
  | {
      readonly type: "keepState";
      readonly boardId: string;
      readonly state: KeptState;
      readonly bytes: Uint8Array;
      readonly goneIds: readonly string[];
    }
  | { readonly type: "dropStates"; readonly boardId: string; readonly ids: readonly string[] }
  | { readonly type: "erase"; readonly boardId: string };

interface AppendWrite {
  readonly type: "append";
  readonly boardId: string;
  readonly generation: number;
  readonly update: Uint8Array;
  /** What its writer has of the board; null for one that does not say and takes whatever comes before. */
  readonly afterSeq: number | null;
  /** The seq after which the first try stood, so that another try can see whether it was stored. */
  triedAfterSeq?: number;
}

/** What became of one write of a group; a refusal takes none of the others along. */
export type PostgresOutcome =
  | { readonly type: "Stored" }
  | { readonly type: "NotAsExpected" }
  | { readonly type: "Refused"; readonly reason: string }
  | SharedAppend;

interface Head {
  generation: number;
  seq: number;
}

interface NewRow extends Head {
  readonly boardId: string;
  readonly bytes: Uint8Array;
}

const STORED = { type: "Stored" } as const;

/**
 * Carries out a group of writes within a transaction.
 *
 * Every board of the group is locked first, in the same order on every node. So from here to the commit
 * nobody else appends to them, and rows become visible in the order of their seq.
 */
export async function carryOut(
  client: pg.ClientBase,
  writes: readonly PostgresWrite[],
  isRetry: boolean,
): Promise<PostgresOutcome[]> {
  const group = new WriteGroup(client, isRetry);
  await group.lock(writes.flatMap(boardsOf));
  const outcomes: PostgresOutcome[] = [];
  for (const write of writes) outcomes.push(await group.write(write));
  await group.flush();
  return outcomes;
}

class WriteGroup {
  readonly #client: pg.ClientBase;
  readonly #isRetry: boolean;
  readonly #heads = new Map<string, Head>();
  #newRows: NewRow[] = [];

  constructor(client: pg.ClientBase, isRetry: boolean) {
    this.#client = client;
    this.#isRetry = isRetry;
  }

  async lock(boardIds: readonly string[]): Promise<void> {
    const { rows } = await this.#client.query<{ id: string; generation: string; last_seq: string }>(
      "SELECT id, generation, last_seq FROM boards WHERE id = ANY($1) ORDER BY id FOR UPDATE",
      [[...new Set(boardIds)]],
    );
    for (const { id, generation, last_seq } of rows)
      this.#heads.set(id, { generation: Number(generation), seq: Number(last_seq) });
  }

  async write(write: PostgresWrite): Promise<PostgresOutcome> {
    if (write.type === "append") return this.#append(write);
    await this.flush();
    switch (write.type) {
      case "putRecords":
        return this.#putRecords(write.records);
      case "removeRecords":
        return this.#removeRecords(write.places);
      case "changeRecords":
        return this.#changeRecords(write.change);
      case "create":
        return this.#create(write.boardId, write.update);
      case "startGeneration":
        return this.#startGeneration(write.boardId, write.replaced, write.next);
      case "keepState":
        if (this.#heads.has(write.boardId))
          await putKept(this.#client, write.boardId, write.state, write.bytes);
        await dropKept(this.#client, write.boardId, write.goneIds);
        return STORED;
      case "dropStates":
        await dropKept(this.#client, write.boardId, write.ids);
        return STORED;
      case "erase":
        return this.#erase(write.boardId);
    }
  }

  /** Stores the rows gathered so far, all with two questions. */
  async flush(): Promise<void> {
    const rows = this.#newRows;
    this.#newRows = [];
    if (rows.length === 0) return;
    await this.#client.query(
      `INSERT INTO log (board, generation, seq, checksum, bytes)
       SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bytea[])`,
      [
        rows.map(({ boardId }) => boardId),
        rows.map(({ generation }) => generation),
        rows.map(({ seq }) => seq),
        rows.map(({ boardId, generation, seq, bytes }) =>
          checksumOf("row", boardId, generation, seq, bytes),
        ),
        rows.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      ],
    );
    const lastSeqs = new Map(rows.map(({ boardId, seq }) => [boardId, seq]));
    await this.#client.query(
      `UPDATE boards SET last_seq = last.seq
       FROM unnest($1::text[], $2::bigint[]) AS last (id, seq) WHERE boards.id = last.id`,
      [[...lastSeqs.keys()], [...lastSeqs.values()]],
    );
  }

  async #append(write: AppendWrite): Promise<PostgresOutcome> {
    const { boardId, generation, update } = write;
    const head = this.#heads.get(boardId);
    if (!head || head.generation !== generation) return this.#whyNot(boardId, generation);
    write.triedAfterSeq ??= head.seq;
    const afterSeq = write.afterSeq ?? write.triedAfterSeq;
    if (afterSeq === head.seq) return this.#put(boardId, head, update, []);

    await this.flush();
    const rows = await rowsAfter(this.#client, boardId, generation, afterSeq);
    if (!areAllOf(boardId, rows, afterSeq, head.seq)) return { type: "Overtaken" };
    const missed = rows.map(({ bytes }) => bytes);
    // Equal bytes are the same edits: an earlier try that was stored before its connection broke.
    const at = missed.findIndex((bytes) => Buffer.compare(bytes, update) === 0);
    if (at >= 0) return { type: "Appended", seq: afterSeq + 1 + at, missed: missed.slice(0, at) };
    if (write.afterSeq !== null && !standsAlone(update, missed)) return { type: "Overtaken" };
    return this.#put(boardId, head, update, missed);
  }

  #put(
    boardId: string,
    head: Head,
    bytes: Uint8Array,
    missed: readonly Uint8Array[],
  ): PostgresOutcome {
    head.seq++;
    this.#newRows.push({ boardId, ...head, bytes });
    return { type: "Appended", seq: head.seq, missed };
  }

  async #create(boardId: string, update: Uint8Array): Promise<PostgresOutcome> {
    const { rowCount } = await this.#client.query(
      "INSERT INTO boards (id, generation, last_seq) VALUES ($1, 1, 0) ON CONFLICT DO NOTHING",
      [boardId],
    );
    if (rowCount === 0)
      return this.#isRetry && (await this.#beginsWith(boardId, 1, update))
        ? STORED
        : { type: "Refused", reason: `Board ${boardId} exists already.` };
    const head = { generation: 1, seq: 0 };
    this.#heads.set(boardId, head);
    this.#put(boardId, head, update, []);
    return STORED;
  }

  async #startGeneration(
    boardId: string,
    replaced: number,
    { update, retiredClients }: NextGeneration,
  ): Promise<PostgresOutcome> {
    const head = this.#heads.get(boardId);
    if (head?.generation !== replaced)
      return this.#isRetry && (await this.#beginsWith(boardId, replaced + 1, update))
        ? STORED
        : this.#whyNot(boardId, replaced);
    await this.#dropAll(boardId);
    await this.#client.query(
      "UPDATE boards SET generation = generation + 1, retired = $2 WHERE id = $1",
      [boardId, Buffer.from(retiredToBytes(retiredClients))],
    );
    head.generation++;
    this.#put(boardId, head, update, []);
    return STORED;
  }

  async #erase(boardId: string): Promise<PostgresOutcome> {
    await this.#dropAll(boardId);
    await this.#client.query("DELETE FROM kept_states WHERE board = $1", [boardId]);
    await this.#client.query("DELETE FROM records WHERE board = $1", [boardId]);
    await this.#client.query("DELETE FROM boards WHERE id = $1", [boardId]);
    this.#heads.delete(boardId);
    return STORED;
  }

  async #putRecords(records: readonly BoardRecord[]): Promise<PostgresOutcome> {
    const ofKnown = records.filter(({ boardId }) => this.#heads.has(boardId));
    const byPlace = new Map(ofKnown.map((record) => [keyOf(record), record]));
    const last = [...byPlace.values()];
    await this.#client.query(
      `INSERT INTO records (board, kind, key, value)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
       ON CONFLICT (board, kind, key) DO UPDATE SET value = excluded.value`,
      [...columnsOf(last), last.map(({ value }) => value)],
    );
    return this.#recordsChanged(records);
  }

  async #removeRecords(places: readonly RecordPlace[]): Promise<PostgresOutcome> {
    await this.#client.query(
      `DELETE FROM records USING unnest($1::text[], $2::text[], $3::text[]) AS gone (board, kind, key)
       WHERE records.board = gone.board AND records.kind = gone.kind AND records.key = gone.key`,
      columnsOf(places),
    );
    return this.#recordsChanged(places);
  }

  /** The board is locked, and whoever changes a record of it locks it first. */
  async #changeRecords(change: RecordChange): Promise<PostgresOutcome> {
    const { boardId } = change;
    if (!this.#heads.has(boardId))
      return { type: "Refused", reason: `Board ${boardId} is unknown.` };
    const put = change.put.map((record) => ({ ...record, boardId }));
    const remove = change.remove.map((place) => ({ ...place, boardId }));
    const expects = change.expects.map((place) => ({ ...place, boardId }));
    if (!(await this.#areAsSaid(expects))) {
      // An earlier try may have been stored before its connection broke.
      const result = [...put, ...remove.map((place) => ({ ...place, value: null }))];
      const isDone = this.#isRetry && result.length > 0 && (await this.#areAsSaid(result));
      return isDone ? STORED : { type: "NotAsExpected" };
    }
    if (put.length > 0) await this.#putRecords(put);
    if (remove.length > 0) await this.#removeRecords(remove);
    return STORED;
  }

  async #areAsSaid(
    expected: readonly (RecordPlace & { readonly value: string | null })[],
  ): Promise<boolean> {
    const { rows } = await this.#client.query<{ count: string }>(
      `SELECT count(*) FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS said (board, kind, key, value)
       LEFT JOIN records ON records.board = said.board AND records.kind = said.kind AND records.key = said.key
       WHERE records.value IS DISTINCT FROM said.value`,
      [...columnsOf(expected), expected.map(({ value }) => value)],
    );
    return Number(rows[0]?.count) === 0;
  }

  async #recordsChanged(places: readonly RecordPlace[]): Promise<PostgresOutcome> {
    await this.#client.query(
      "UPDATE boards SET records_version = records_version + 1 WHERE id = ANY($1)",
      [places.map(({ boardId }) => boardId)],
    );
    return STORED;
  }

  /** Damaged bytes go too: what was set aside is as much of the board as the rest. */
  async #dropAll(boardId: string): Promise<void> {
    for (const table of ["log", "snapshots", "quarantine"])
      await this.#client.query(`DELETE FROM ${table} WHERE board = $1`, [boardId]);
  }

  async #beginsWith(boardId: string, generation: number, update: Uint8Array): Promise<boolean> {
    const [first] = await rowsAfter(this.#client, boardId, generation, 0);
    return first !== undefined && Buffer.compare(first.bytes, update) === 0;
  }

  #whyNot(boardId: string, generation: number): PostgresOutcome {
    const reason = this.#heads.has(boardId)
      ? `Board ${boardId} is no longer of generation ${generation}.`
      : `Board ${boardId} is unknown.`;
    return { type: "Refused", reason };
  }
}

/** Every board that a write is about. */
export function boardsOf(write: PostgresWrite): string[] {
  if (write.type === "putRecords") return write.records.map(({ boardId }) => boardId);
  if (write.type === "removeRecords") return write.places.map(({ boardId }) => boardId);
  if (write.type === "changeRecords") return [write.change.boardId];
  return [write.boardId];
}

const keyOf = ({ boardId, kind, key }: RecordPlace): string => JSON.stringify([boardId, kind, key]);

const columnsOf = (places: readonly RecordPlace[]): string[][] => [
  places.map(({ boardId }) => boardId),
  places.map(({ kind }) => kind),
  places.map(({ key }) => key),
];
