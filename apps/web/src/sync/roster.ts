import {
  type CommandMessage,
  ControlMessage,
  type Introduction,
  type Lock,
  type LockGroup,
  type PersonHere,
  ResultMessage,
  type Role,
} from "@cojourney/journey-model/protocol";

/** What the server says of who is on a board and who may do what; nothing that others claim. */
export interface RosterReading {
  /** Null until the server has said it. */
  readonly role: Role | null;
  /** This person's id. */
  readonly you: string | null;
  readonly people: readonly PersonHere[];
  readonly locks: readonly Lock[];
  /** Whether this person may change what is locked: a facilitator lets them. */
  readonly isExempt: boolean;
}

/** What came of a command: null when it is done, "Unreachable" when there was no answer, or why not. */
export type Answer = ResultMessage["refusal"] | "Unreachable";

export interface Roster {
  reading(): RosterReading;
  subscribe(listener: () => void): () => void;
  /** Whose tab a Yjs client id is; null when the server has not said. */
  personOf(clientId: number): PersonHere | null;
  /** What somebody is called, who may have left; null when the server never said. */
  nameOf(personId: string): string | null;
  /**
   * Says who this person is, now and after each return. A name that they chose just now counts. One that this
   * device keeps does not where a facilitator gave them another since.
   */
  introduce(person: Introduction, isChosen: boolean): void;
  /** Calls back when a facilitator gave this person another name, here or while they were away. */
  onRenamed(listener: (name: string) => void): () => void;
  /** Asks something of the server. It is answered within some seconds, one way or the other. */
  command(command: CommandMessage["command"]): Promise<Answer>;
}

/** How long an answer may take, in ms. */
const PATIENCE_MS = 10_000;

const nobody: RosterReading = { role: null, you: null, people: [], locks: [], isExempt: false };

/** What the connection feeds a roster with. */
export interface OpenRoster extends Roster {
  hearControl(json: string): void;
  /** Who may change what is locked, as the workshop says it. */
  hearExempt(personIds: readonly string[]): void;
  hearResult(json: string): void;
}

/**
 * `send` returns whether there was a connection to send it by. `onAnswer` is told of each answer when it was
 * asked for and heard, and what the server's clock showed: ms since 1970.
 */
export function openRoster(
  send: (json: string) => boolean,
  onAnswer?: (askedMs: number, heardMs: number, serverMs: number) => void,
): OpenRoster {
  const listeners = new Set<() => void>();
  const waiting = new Map<number, { askedMs: number; settle: (answer: Answer) => void }>();
  let reading = nobody;
  let byClientId = new Map<number, PersonHere>();
  let exemptIds: readonly string[] = [];
  const namesById = new Map<string, string>();
  const renameListeners = new Set<(name: string) => void>();
  let self: Introduction | null = null;
  /** Whether the name was chosen on this page, and is not known to the server yet. */
  let isNewName = false;
  let count = 0;

  function become(next: Omit<RosterReading, "isExempt">): void {
    reading = { ...next, isExempt: next.you !== null && exemptIds.includes(next.you) };
    for (const { id, name } of next.people) if (name !== null) namesById.set(id, name);
    byClientId = new Map(
      next.people.flatMap((person) => person.clientIds.map((id) => [id, person] as const)),
    );
    for (const listener of listeners) listener();
  }

  /** This person as the server knows them. */
  const knownSelf = () => reading.people.find(({ id }) => id === reading.you);

  /** Another name is theirs from now on, here too. */
  function beRenamed(name: string | null | undefined): void {
    if (!self || !name || name === self.name) return;
    self = { ...self, name };
    for (const listener of renameListeners) listener(name);
  }

  function hear(control: ControlMessage): void {
    const wasKnown = self !== null && knownSelf()?.name === self.name;
    hearOf(control);
    // Only a facilitator can have done that.
    if (wasKnown) beRenamed(knownSelf()?.name);
  }

  function hearOf(control: ControlMessage): void {
    if (control.type === "state") become(control);
    else if (control.type === "locks") become({ ...reading, locks: control.locks });
    else {
      const changed = new Map(control.people.map((person) => [person.id, person]));
      const gone = new Set(control.gone);
      const kept = reading.people.filter(({ id }) => !gone.has(id) && !changed.has(id));
      const order = new Map(reading.people.map(({ id }, at) => [id, at]));
      const people = [...kept, ...changed.values()].toSorted(
        (a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity) || 0,
      );
      become({ ...reading, people });
    }
  }

  async function introduceAgain(): Promise<void> {
    const known = knownSelf();
    if (!self || !known) return;
    if (known.name === self.name) isNewName = false;
    if (known.name === self.name && known.color === self.color) return;
    const said = self;
    const answer = await roster.command({ type: "introduce", ...said, isAgain: !isNewName });
    if (self !== said) return;
    if (answer === null) isNewName = false;
    if (answer === "Renamed") beRenamed(knownSelf()?.name);
  }

  const roster: OpenRoster = {
    reading: () => reading,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    personOf: (clientId) => byClientId.get(clientId) ?? null,
    nameOf: (personId) => namesById.get(personId) ?? null,
    introduce(person, isChosen) {
      isNewName ||= isChosen;
      self = person;
      void introduceAgain();
    },
    onRenamed(listener) {
      renameListeners.add(listener);
      return () => renameListeners.delete(listener);
    },
    command(command) {
      const id = ++count;
      if (!send(JSON.stringify({ id, command }))) return Promise.resolve("Unreachable");
      return new Promise((resolve) => {
        const late = setTimeout(() => settle("Unreachable"), PATIENCE_MS);
        function settle(answer: Answer): void {
          clearTimeout(late);
          waiting.delete(id);
          resolve(answer);
        }
        waiting.set(id, { askedMs: Date.now(), settle });
      });
    },
    hearControl(json) {
      const { success, data } = ControlMessage.safeParse(JSON.parse(json));
      // A newer server may say more than this page understands.
      if (!success) return;
      hear(data);
      if (data.type === "state") void introduceAgain();
    },
    hearExempt(personIds) {
      if (personIds === exemptIds) return;
      exemptIds = personIds;
      become(reading);
    },
    hearResult(json) {
      const { success, data } = ResultMessage.safeParse(JSON.parse(json));
      const asked = success ? waiting.get(data.id) : undefined;
      if (!success || !asked) return;
      onAnswer?.(asked.askedMs, Date.now(), data.nowMs);
      asked.settle(data.refusal);
    },
  };
  return roster;
}

type LockReading = Pick<RosterReading, "role" | "locks" | "isExempt">;

/** Whether somebody may change a group of things now. */
export function mayChange(reading: LockReading, group: LockGroup): boolean {
  return reading.role !== "viewer" && lockOn(reading, group) === null;
}

/** The lock that keeps somebody from changing a group of things; null when none does. */
export function lockOn({ role, locks, isExempt }: LockReading, group: LockGroup): Lock | null {
  if (role !== "participant" || isExempt) return null;
  return locks.find((lock) => lock.group === group) ?? null;
}
