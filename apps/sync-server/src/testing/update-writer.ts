import * as encoding from "lib0/encoding";

/** Client and clock. */
type Id = readonly [client: number, clock: number];

interface ItemPlace {
  readonly origin?: Id;
  readonly right?: Id;
  readonly parent?: Id;
  readonly root?: string;
  readonly key?: string;
}

/** Writes updates that Yjs would not: every number and text goes in as it is given. */
export class UpdateWriter {
  readonly #encoder = encoding.createEncoder();

  uint(...numbers: readonly number[]): this {
    for (const number of numbers) encoding.writeVarUint(this.#encoder, number);
    return this;
  }

  raw(...bytes: readonly number[]): this {
    encoding.writeUint8Array(this.#encoder, Uint8Array.from(bytes));
    return this;
  }

  text(text: string): this {
    encoding.writeVarString(this.#encoder, text);
    return this;
  }

  /** The same bytes again and again. */
  repeated(times: number, ...bytes: readonly number[]): this {
    for (let left = times; left > 0; left--) this.raw(...bytes);
    return this;
  }

  any(value: encoding.AnyEncodable): this {
    encoding.writeAny(this.#encoder, value);
    return this;
  }

  /** An item up to its content. Without any neighbour or parent it lies in the root "cards". */
  item(kind: number, place: ItemPlace = {}): this {
    const { origin, right, parent, root = "cards", key } = place;
    this.raw(kind | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20));
    this.uint(...(origin ?? []), ...(right ?? []));
    if (origin || right) return this;
    if (parent) this.uint(0, ...parent);
    else this.uint(1).text(root);
    return key === undefined ? this : this.text(key);
  }

  /** Deletions of one client: clock and length, as often as wanted. */
  deletes(client: number, ...ranges: readonly number[]): this {
    return this.uint(1, client, ranges.length / 2, ...ranges);
  }

  bytes(): Uint8Array {
    return encoding.toUint8Array(this.#encoder);
  }
}

/** Opens an update with structs of one client from a clock on. */
export const structsOf = (client: number, clock: number, count = 1): UpdateWriter =>
  new UpdateWriter().uint(1, count, client, clock);
