import { takeSnapshot } from "@cojourney/journey-export";
import { readBoard, setEmotion, type Card } from "@cojourney/journey-model";
import type { VoteRound } from "@cojourney/journey-model/workshop";
import { expect } from "vitest";
import { ProgramOnBoard } from "./program-on-board.ts";

/** How many people, each a program with a session and a socket of its own. */
export const CROWD = 40;

/** People who do what they are asked to, all at the same time. */
export class Crowd implements Disposable {
  readonly #people: readonly ProgramOnBoard[];

  static async enter(link: string): Promise<Crowd> {
    const people: ProgramOnBoard[] = [];
    for (let i = 0; i < CROWD; i += 1) people.push(await ProgramOnBoard.open(link, `Gast ${i}`));
    return new Crowd(people);
  }

  private constructor(people: readonly ProgramOnBoard[]) {
    this.#people = people;
  }

  first(acts: (one: ProgramOnBoard) => unknown): void {
    const [one] = this.#people;
    if (one) acts(one);
  }

  all<T>(act: (one: ProgramOnBoard, index: number) => Promise<T>): Promise<T[]> {
    return Promise.all(this.#people.map(act));
  }

  /** Everybody writes so many drafts in a lane, each of them twice as on a shaky network; gives what they wrote. */
  async writes(lane: string, count: number): Promise<readonly string[]> {
    const written: string[] = [];
    await expect
      .poll(() => this.#people.every(({ workshop }) => workshop.writing?.isStopped === false), {
        timeout: 20_000,
      })
      .toBe(true);
    const answers = await this.all(async (one, index) => {
      const writingId = one.workshop.writing?.id ?? "";
      const { steps, lanes } = one.map();
      const laneId = lanes.find(({ kind }) => kind === lane)?.id;
      const refusals: unknown[] = [];
      for (let i = 0; i < count; i += 1) {
        const stepId = steps[(index + i) % steps.length]?.step.id;
        if (!laneId || !stepId) throw new Error("There is no such place on this board.");
        const text = `geheim ${lane} ${index} ${i}`;
        written.push(text);
        const draft = { id: `${lane}-${index}-${i}`, stepId, laneId, text };
        const command = { type: "putDraft", writingId, draft } as const;
        refusals.push(await one.ask(command), await one.ask(command));
      }
      return refusals;
    });
    expect(answers.flat().filter((refusal) => refusal !== null)).toEqual([]);
    return written;
  }

  whoHeard(words: RegExp): readonly number[] {
    return this.#people.flatMap(({ heard }, index) => (words.test(heard) ? [index] : []));
  }

  /** Who was sent what another one of them wrote privately. */
  whoHeardOthers(): readonly string[] {
    return this.#people.flatMap(({ heard }, index) =>
      [...heard.matchAll(/geheim touchpoints (\d+) /g)]
        .filter(([, author]) => Number(author) !== index)
        .map(([text]) => `${index} heard ${text}`),
    );
  }

  addTouchpoints(): void {
    for (const [index, one] of this.#people.entries())
      one.addTouchpoints([`Samen ${index}`], index % one.map().steps.length);
  }

  feel(): void {
    for (const [index, { journey }] of this.#people.entries()) {
      const { steps } = this.#people[index]?.map() ?? { steps: [] };
      const step = steps[index % steps.length]?.step;
      if (step) setEmotion(journey, step.id, { score: index % 2 === 0 ? -1 : 1, label: "" });
    }
  }

  /** Everybody uses up their votes, each given twice and one too many; `tally` is what has been given. */
  async votes(
    when: "before" | "again",
    tally = new Map<string, number>(),
  ): Promise<Map<string, number>> {
    await expect
      .poll(() => this.#people.every(({ workshop }) => workshop.round), { timeout: 20_000 })
      .toBe(true);
    await this.all(async (one, index) => {
      const round = one.workshop.round;
      if (!round) throw new Error("There is no round.");
      const wanted = wantedBy(index, round);
      // Half of each before the server goes, all of it afterwards: what was given counts once.
      for (const [cardId, count] of when === "before" ? wanted.slice(0, 1) : wanted) {
        const command = { type: "vote", roundId: round.id, cardId, count } as const;
        expect([await one.ask(command), await one.ask(command)]).toEqual([null, null]);
      }
      if (when === "before") return;
      for (const [cardId, count] of wanted) tally.set(cardId, (tally.get(cardId) ?? 0) + count);
      const spare = round.targetIds.find((id) => !wanted.some(([cardId]) => cardId === id)) ?? "";
      const tooMany = { type: "vote", roundId: round.id, cardId: spare, count: 1 } as const;
      expect(await one.ask(tooMany)).toBe("VotesUsed");
    });
    return tally;
  }

  /** Everybody has a connection again, and knows the round. */
  async areBack(): Promise<void> {
    await expect
      .poll(() => this.#people.every(({ isConnected }) => isConnected), { timeout: 30_000 })
      .toBe(true);
  }

  /** The cards as the first of them has them. */
  get cards(): readonly Card[] {
    const [one] = this.#people;
    return one ? [...readBoard(one.journey).board.cards.values()] : [];
  }

  titles(): readonly string[] {
    return this.cards.map(({ title }) => title);
  }

  /** All of them hold the same board: its id says what is in it. */
  async agree(): Promise<void> {
    const ids = () =>
      new Set(this.#people.map(({ journey }) => takeSnapshot(journey, new Date(0)).id));
    await expect.poll(() => ids().size, { timeout: 30_000 }).toBe(1);
  }

  [Symbol.dispose](): void {
    for (const one of this.#people) one[Symbol.dispose]();
  }
}

/** What somebody votes for: as many as they have, as few on each as it takes. */
function wantedBy(index: number, round: VoteRound): readonly (readonly [string, number])[] {
  const wanted: [string, number][] = [];
  let left = round.votesEach;
  for (let i = 0; left > 0; i += 1) {
    const cardId = round.targetIds[(index * 3 + i) % round.targetIds.length] ?? "";
    const count = Math.min(left, i === 0 ? round.maxOnOne : 1);
    wanted.push([cardId, count]);
    left -= count;
  }
  return wanted;
}
