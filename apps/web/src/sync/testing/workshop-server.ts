import type { Role } from "@cojourney/journey-model/protocol";
import {
  decide,
  noWorkshop,
  passTime,
  type Surroundings,
  viewFor,
  type Workshop,
  type WorkshopCommand,
} from "@cojourney/journey-model/workshop";
import { openServerClock } from "#sync/server-clock.ts";
import { openWorkshop, type OpenWorkshop } from "#sync/workshop.ts";
import type { Answer } from "#sync/roster.ts";

interface Asked {
  readonly command: WorkshopCommand;
  readonly answer: (answer: Answer) => void;
}

/** A workshop by the real rules, on a server that a test steps by hand: what is under way stays so until it is let through. */
export class WorkshopServer {
  workshop: Workshop = {
    state: noWorkshop,
    ballotsByPerson: new Map(),
    draftsByPerson: new Map(),
  };
  readonly #screens: Screen[] = [];
  #ids = 0;
  #nowMs = 1_000_000;

  /** A screen of somebody; one person may have several. */
  join(personId: string, role: Role = "participant"): Screen {
    const screen = new Screen(this, personId, role);
    this.#screens.push(screen);
    return screen;
  }

  /** Carries a command out at once, as if it came from somebody whom no test watches. */
  lead(command: WorkshopCommand): Answer {
    return this.decide({ personId: "lead", role: "facilitator" }, command);
  }

  decide(
    actor: { readonly personId: string; readonly role: Role },
    command: WorkshopCommand,
  ): Answer {
    const decided = decide(this.workshop, actor, command, this.#surroundings());
    if (!decided.ok) return decided.error;
    this.workshop = decided.value.workshop;
    return null;
  }

  /** Time goes by on the server, and what happens of itself does. */
  pass(ms: number): void {
    this.#nowMs += ms;
    this.workshop = passTime(this.workshop, this.#surroundings())?.workshop ?? this.workshop;
  }

  #surroundings(): Surroundings {
    return {
      nowMs: this.#nowMs,
      newId: () => `id-${(this.#ids += 1)}`,
      shuffled: (items) => items,
      nameOf: (personId) => personId,
    };
  }

  /** Tells every screen that is connected what is so now. */
  tell(): void {
    for (const screen of this.#screens) screen.tell();
  }

  /** Lets everything through and tells what came of it, until nobody asks anything any more. */
  async settle(): Promise<void> {
    for (let isAsked = true; isAsked;) {
      isAsked = false;
      this.tell();
      for (const screen of this.#screens) {
        while (await screen.letDown());
        while (await screen.letUp()) isAsked = true;
      }
    }
  }
}

/** One screen in a workshop, with the frames between it and the server in the order in which they were sent. */
export class Screen {
  readonly workshop: OpenWorkshop;
  readonly actor: { readonly personId: string; readonly role: Role };
  readonly #server: WorkshopServer;
  #up: Asked[] = [];
  #down: (() => void)[] = [];
  #unanswered = new Set<Asked>();
  #isConnected = true;

  constructor(server: WorkshopServer, personId: string, role: Role) {
    this.#server = server;
    this.actor = { personId, role };
    this.workshop = openWorkshop(
      openServerClock(() => 0),
      (command) => this.#ask(command),
    );
    this.tell();
  }

  #ask(asked: Parameters<Parameters<typeof openWorkshop>[1]>[0]): Promise<Answer> {
    if (!this.#isConnected || asked.type !== "workshop") return Promise.resolve("Unreachable");
    return new Promise((resolve) => {
      const one = { command: asked.command, answer: resolve };
      this.#unanswered.add(one);
      this.#up.push(one);
    });
  }

  /** The oldest command under way reaches the server. False when there is none. */
  async letUp(): Promise<boolean> {
    const asked = this.#up.shift();
    if (!asked) return false;
    const answer = this.#server.decide(this.actor, asked.command);
    this.#down.push(() => {
      this.#unanswered.delete(asked);
      asked.answer(answer);
    });
    return settled(true);
  }

  /** The oldest frame under way reaches the screen. False when there is none. */
  async letDown(): Promise<boolean> {
    const deliver = this.#down.shift();
    deliver?.();
    return settled(deliver !== undefined);
  }

  tell(): void {
    if (!this.#isConnected) return;
    const view = viewFor(this.#server.workshop, this.actor, new Map());
    // Parts that are the same are not told again, as on the real server.
    this.#down.push(() => {
      const before: Readonly<Record<string, unknown>> = this.workshop.view();
      const news = Object.fromEntries(
        Object.entries(view).filter(
          ([part, value]) => JSON.stringify(value) !== JSON.stringify(before[part]),
        ),
      );
      this.workshop.hearMessage(JSON.stringify({ type: "news", nowMs: 0, news }));
    });
  }

  /** The connection falls: what is under way is lost, in both directions. */
  async fall(): Promise<void> {
    this.#isConnected = false;
    [this.#up, this.#down] = [[], []];
    const lost = [...this.#unanswered];
    this.#unanswered.clear();
    for (const { answer } of lost) answer("Unreachable");
    await settled(true);
  }

  return(): void {
    this.#isConnected = true;
    this.tell();
  }
}

/** Gives what waits for an answer its turn. */
async function settled<T>(value: T): Promise<T> {
  for (let i = 0; i < 4; i += 1) await Promise.resolve();
  return value;
}
