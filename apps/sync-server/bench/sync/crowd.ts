import { setTimeout as sleep } from "node:timers/promises";
import type { Person } from "./person.ts";

/** How often each person does something, in times a second. */
export interface Pace {
  readonly edits: number;
  readonly presence: number;
}

/** Lets people edit and move, evenly spread over time, until told to stop. */
export class Crowd {
  readonly #people: readonly Person[];
  readonly #pace: Pace;
  readonly #startMs = performance.now();
  #edits = 0;
  #movements = 0;
  #isGoing = true;
  readonly #ended: Promise<void>;

  constructor(people: readonly Person[], pace: Pace) {
    this.#people = people;
    this.#pace = pace;
    this.#ended = this.#go();
  }

  /** How many edits and movements were sent. */
  get sent(): number {
    return this.#edits + this.#movements;
  }

  async stop(): Promise<void> {
    this.#isGoing = false;
    await this.#ended;
  }

  async #go(): Promise<void> {
    while (this.#isGoing) {
      const seconds = (performance.now() - this.#startMs) / 1_000;
      const editsDue = seconds * this.#pace.edits * this.#people.length;
      const movementsDue = seconds * this.#pace.presence * this.#people.length;
      while (this.#edits < editsDue) this.#at(this.#edits++)?.drag();
      while (this.#movements < movementsDue) this.#at(this.#movements++)?.point();
      await sleep(1);
    }
  }

  #at(turn: number): Person | undefined {
    return this.#people[turn % this.#people.length];
  }
}
