import type { RecordChange, RecordKind } from "#core/board-records.ts";

/** Where a record stands on its board. */
export interface Place {
  readonly kind: RecordKind;
  readonly key: string;
}

/** A change of records in the making: all that it writes over is expected to be as it was read. */
export class ChangeDraft {
  readonly #values: ReadonlyMap<string, string>;
  readonly #expected = new Map<string, RecordChange["expects"][number]>();
  readonly #put = new Map<string, RecordChange["put"][number]>();
  readonly #removed = new Map<string, Place>();

  /** Takes what was read, by `ChangeDraft.idOf`. */
  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  static idOf({ kind, key }: Place): string {
    return `${kind} ${key}`;
  }

  /** Whether anything is written. */
  get isChange(): boolean {
    return this.#put.size + this.#removed.size > 0;
  }

  /** What will have been read once it is carried out. */
  get valuesAfter(): ReadonlyMap<string, string> {
    const values = new Map(this.#values);
    for (const [id, { value }] of this.#put) values.set(id, value);
    for (const id of this.#removed.keys()) values.delete(id);
    return values;
  }

  expect(place: Place): void {
    this.expectValue(place, this.#values.get(ChangeDraft.idOf(place)) ?? null);
  }

  expectValue({ kind, key }: Place, value: string | null): void {
    this.#expected.set(ChangeDraft.idOf({ kind, key }), { kind, key, value });
  }

  /** Writes over whatever stands there. */
  put({ kind, key }: Place, value: unknown): void {
    this.#put.set(ChangeDraft.idOf({ kind, key }), { kind, key, value: JSON.stringify(value) });
  }

  /** Writes over what was read somewhere else. */
  replace(place: Place, before: string | null, value: unknown): void {
    this.expectValue(place, before);
    this.put(place, value);
  }

  /** Undefined for nothing. */
  set(place: Place, value: object | undefined): void {
    this.expect(place);
    if (value === undefined) this.#removed.set(ChangeDraft.idOf(place), place);
    else this.put(place, value);
  }

  /** Whether anything is taken away. */
  get removesAny(): boolean {
    return this.#removed.size > 0;
  }

  toChange(boardId: string, forgets: boolean): RecordChange {
    return {
      boardId,
      forgets,
      expects: [...this.#expected.values()],
      put: [...this.#put.values()],
      remove: [...this.#removed.values()],
    };
  }
}
