import {
  Ballot,
  Draft,
  noWorkshop,
  WorkshopState,
  type Workshop,
  type WorkshopCommand,
} from "@cojourney/journey-model/workshop";
import { z } from "zod";
import type { BoardRecords, RecordKind } from "#core/board-records.ts";
import { ChangeDraft, type Place } from "#workshop/change-draft.ts";

const statePlace = { kind: "workshop", key: "state" } as const;

/** Where a state is put aside that could not be read: of a newer version, or damaged. */
const unreadablePlace = { kind: "workshop", key: "unreadable" } as const;

/** Where a value stands that every change of what is somebody's own moves. */
const markPlace = { kind: "workshop", key: "mark" } as const;

const StateRecord = z.object({
  /** Grows with every change, so that no two states are the same record. */
  version: z.number().int(),
  state: WorkshopState,
});

const DraftRecord = z.object({
  personId: z.string(),
  draft: Draft,
  /** Among the drafts of this person; the first written has the lowest. */
  position: z.number(),
});
type DraftRecord = z.infer<typeof DraftRecord>;

const ballotPlace = (personId: string): Place => ({ kind: "ballot", key: personId });
/** An id of a person holds no slash. */
const draftPlace = (personId: string, draftId: string): Place => ({
  kind: "draft",
  key: `${personId}/${draftId}`,
});

/** The records besides the state that a command of somebody looks at. */
export function placesOf(personId: string, command: WorkshopCommand): readonly Place[] {
  if (command.type === "vote" || command.type === "setDone") return [ballotPlace(personId)];
  if (command.type === "putDraft") return [draftPlace(personId, command.draft.id)];
  return command.type === "removeDraft" ? [draftPlace(personId, command.draftId)] : [];
}

interface Held {
  readonly version: number;
  readonly workshop: Workshop;
  /** The values as they stand in storage, by place. */
  readonly values: ReadonlyMap<string, string>;
  readonly positions: ReadonlyMap<string, number>;
  /** A state that says nothing to us, for somebody who can read it. */
  readonly unreadable: string | null;
  /** Null for none yet; undefined when it has moved since all of this was read. */
  readonly mark: string | null | undefined;
}

/** A workshop as its records say, and the records themselves: what a change of it has to expect. */
export class HeldWorkshop {
  readonly workshop: Workshop;
  readonly #held: Held;

  /** `onMalformed` is told of what cannot be read, which counts as not there. */
  static async read(
    records: BoardRecords,
    boardId: string,
    onMalformed: (kind: RecordKind) => void,
  ): Promise<HeldWorkshop> {
    // The mark first: what moves it while the rest is read is noticed by the next change.
    const mark = await records.get({ boardId, ...markPlace });
    const stateValue = await records.get({ boardId, ...statePlace });
    const isNew = mark === null && stateValue === null;
    const nothing: ReadonlyMap<string, string> = new Map();
    const [ballots, drafts] = isNew
      ? [nothing, nothing]
      : await Promise.all([records.list(boardId, "ballot"), records.list(boardId, "draft")]);
    return new HeldWorkshop(toHeld({ stateValue, mark, ballots, drafts }, onMalformed));
  }

  private constructor(held: Held) {
    this.#held = held;
    this.workshop = held.workshop;
  }

  /**
   * What has to be stored for the workshop to become the next one, and what has to be as it was for that.
   *
   * Null when that cannot be said before all is read anew. `looksAt` is what was looked at besides. With
   * `hasPeers` other servers may change what is somebody's own, of which the state says nothing.
   */
  changeTo(
    next: Workshop,
    { looksAt, hasPeers }: { looksAt: readonly Place[]; hasPeers: boolean },
  ): { readonly change: ChangeDraft; readonly after: HeldWorkshop } | null {
    const { workshop, values, mark, unreadable } = this.#held;
    const change = new ChangeDraft(values);
    for (const place of [statePlace, ...looksAt]) change.expect(place);
    this.#changeBallots(next, change);
    const positions = this.#changeDrafts(next, change);
    const isPersonal = change.isChange;
    let { version } = this.#held;
    if (next.state !== workshop.state) {
      version++;
      change.put(statePlace, { version, state: next.state });
      if (unreadable !== null) change.put(unreadablePlace, unreadable);
      if (hasPeers && mark === undefined) return null;
      if (hasPeers) change.expectValue(markPlace, mark ?? null);
    }
    const moves = hasPeers && isPersonal;
    if (moves) change.put(markPlace, crypto.randomUUID());
    const held = { version, workshop: next, values: change.valuesAfter, positions, unreadable };
    return { change, after: new HeldWorkshop({ ...held, mark: moves ? undefined : mark }) };
  }

  #changeBallots(next: Workshop, change: ChangeDraft): void {
    const before = this.workshop.ballotsByPerson;
    const after = next.ballotsByPerson;
    if (before === after) return;
    for (const personId of new Set([...before.keys(), ...after.keys()])) {
      const ballot = after.get(personId);
      if (ballot !== before.get(personId)) change.set(ballotPlace(personId), ballot);
    }
  }

  /** Returns the positions of all drafts afterwards. */
  #changeDrafts(next: Workshop, change: ChangeDraft): ReadonlyMap<string, number> {
    const before = this.workshop.draftsByPerson;
    const after = next.draftsByPerson;
    if (before === after) return this.#held.positions;
    const positions = new Map(this.#held.positions);
    for (const personId of new Set([...before.keys(), ...after.keys()])) {
      const [was = [], is = []] = [before.get(personId), after.get(personId)];
      if (was === is) continue;
      const kept = new Set(is.map(({ id }) => id));
      for (const { id } of was) {
        if (kept.has(id)) continue;
        const place = draftPlace(personId, id);
        change.set(place, undefined);
        positions.delete(place.key);
      }
      let last = Math.max(
        -1,
        ...was.map(({ id }) => positions.get(draftPlace(personId, id).key) ?? -1),
      );
      for (const draft of is) {
        const place = draftPlace(personId, draft.id);
        const position = positions.get(place.key) ?? ++last;
        positions.set(place.key, position);
        if (!was.includes(draft))
          change.set(place, { personId, draft, position } satisfies DraftRecord);
      }
    }
    return positions;
  }
}

interface StoredRecords {
  readonly stateValue: string | null;
  readonly mark: string | null;
  readonly ballots: ReadonlyMap<string, string>;
  readonly drafts: ReadonlyMap<string, string>;
}

function toHeld(
  { stateValue, mark, ballots, drafts }: StoredRecords,
  onMalformed: (kind: RecordKind) => void,
): Held {
  const values = new Map<string, string>();
  const read = <T>(place: Place, value: string, schema: z.ZodType<T>): T | null => {
    values.set(ChangeDraft.idOf(place), value);
    const parsed = parse(value, schema);
    if (parsed === null) onMalformed(place.kind);
    return parsed;
  };
  const record = stateValue === null ? null : read(statePlace, stateValue, StateRecord);
  const ballotsByPerson = new Map<string, Ballot>();
  for (const [personId, value] of ballots) {
    const ballot = read(ballotPlace(personId), value, Ballot);
    if (ballot) ballotsByPerson.set(personId, ballot);
  }
  const positions = new Map<string, number>();
  const written: DraftRecord[] = [];
  for (const [key, value] of drafts) {
    const draft = read({ kind: "draft", key }, value, DraftRecord);
    if (!draft) continue;
    positions.set(key, draft.position);
    written.push(draft);
  }
  const draftsByPerson = new Map<string, Draft[]>();
  for (const { personId, draft } of written.toSorted((a, b) => a.position - b.position)) {
    const theirs = draftsByPerson.get(personId);
    if (theirs) theirs.push(draft);
    else draftsByPerson.set(personId, [draft]);
  }
  const workshop = { state: record?.state ?? noWorkshop, ballotsByPerson, draftsByPerson };
  const unreadable = record ? null : stateValue;
  return { version: record?.version ?? 0, workshop, values, positions, unreadable, mark };
}

function parse<T>(json: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Whether a state can be read back: what cannot is never stored. */
export const isStorable = (state: WorkshopState): boolean => WorkshopState.safeParse(state).success;
