import type { Result } from "#result.ts";
import { openRandom } from "#testing/random.ts";
import type { WorkshopCommand, WorkshopRefusal } from "#workshop/command.ts";
import { decide } from "#workshop/decide.ts";
import type { Actor, Decision, Surroundings } from "#workshop/decision.ts";
import { passTime } from "#workshop/pass-time.ts";
import { noWorkshop, type Workshop } from "#workshop/state.ts";

/** Who is there: two facilitators, three participants and a viewer. */
export const actors = {
  fay: { personId: "fay", role: "facilitator" },
  fred: { personId: "fred", role: "facilitator" },
  pat: { personId: "pat", role: "participant" },
  pia: { personId: "pia", role: "participant" },
  pim: { personId: "pim", role: "participant" },
  vic: { personId: "vic", role: "viewer" },
} as const satisfies Readonly<Record<string, Actor>>;

/** What a person of the room is called. */
export function nameOf(personId: string): string | null {
  return Object.hasOwn(actors, personId) ? `Name of ${personId}` : null;
}

/** A workshop with a clock that goes by hand, and chance that is the same on every machine. */
export interface TestWorkshop {
  workshop: Workshop;
  readonly surroundings: Surroundings;
  /** Lets time go by. */
  wait(ms: number): void;
  /** What should have happened by now happens, as on a server. */
  pass(): void;
  /** Asks for something; what is decided is how it is from then on. */
  give(actor: Actor, command: WorkshopCommand): Result<Decision, WorkshopRefusal>;
}

export function openTestWorkshop(seed = 1): TestWorkshop {
  const random = openRandom(seed);
  let nowMs = 1_800_000_000_000;
  let made = 0;
  const surroundings: Surroundings = {
    get nowMs() {
      return nowMs;
    },
    newId: () => `id${++made}`,
    shuffled: (items) => random.shuffled(items),
    nameOf,
  };
  const test: TestWorkshop = {
    workshop: frozen({ state: noWorkshop, ballotsByPerson: new Map(), draftsByPerson: new Map() }),
    surroundings,
    wait(ms) {
      nowMs += ms;
    },
    pass() {
      test.workshop = frozen(passTime(test.workshop, surroundings)?.workshop ?? test.workshop);
    },
    give(actor, command) {
      const decided = decide(test.workshop, actor, command, surroundings);
      if (decided.ok) test.workshop = frozen(decided.value.workshop);
      return decided;
    },
  };
  return test;
}

/** A rule that wrote in what it was given would throw. */
function frozen(workshop: Workshop): Workshop {
  freeze(workshop.state);
  for (const ballot of workshop.ballotsByPerson.values()) freeze(ballot);
  for (const drafts of workshop.draftsByPerson.values()) freeze(drafts);
  return workshop;
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}
