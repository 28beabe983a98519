import { setTimeout as sleep } from "node:timers/promises";
import { Checker } from "./checker.ts";
import type { ContenderProcess } from "./contender-process.ts";
import { Crowd, type Pace } from "./crowd.ts";
import { Person } from "./person.ts";
import { LagMeter } from "./probe.ts";
import { quantiles, type Quantiles } from "./quantiles.ts";

/** What a stretch of work cost, and how long people waited. */
export interface LoadResult {
  readonly editsMs: Quantiles;
  readonly presenceMs: Quantiles;
  /** What one person did and one other person saw counts as one. */
  readonly deliveriesPerSecond: number;
  readonly cpuMicrosPerDelivery: number;
  /** Share of one core. */
  readonly serverCore: number;
  readonly serverLagP99Ms: number;
  readonly serverRssBytes: number;
  /** Edits and last movements that had not arrived when waiting for them was given up. */
  readonly missing: number;
  /** The process that plays the people. */
  readonly generatorCore: number;
  readonly generatorLagP99Ms: number;
}

export interface Stretch {
  readonly pace: Pace;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** People on their boards; some of them keep the whole board and check. */
export interface Gathering {
  readonly people: readonly Person[];
  readonly checkers: readonly Checker[];
}

/** How long a server gets to deliver what it still owes when everyone has stopped. */
const GIVE_UP_MS = 20_000;
const JOINING_AT_ONCE = 50;

/** Lets people onto each of the boards, `checking` of them on each of the first `checkedBoards`. */
export async function gather(
  { contender, port }: ContenderProcess,
  boards: readonly string[],
  { perBoard, checking, checkedBoards = boards.length, padding }: GatherOptions,
): Promise<Gathering> {
  const people: Person[] = [];
  const checkers: Checker[] = [];
  const arriving: Promise<Person>[] = [];
  for (const [index, board] of boards.entries()) {
    const admitted = await Promise.all(
      Array.from({ length: perBoard }, () => contender.admit(port, board)),
    );
    const options = admitted.map((headers) => ({ contender, port, board, headers, padding }));
    const checked = index < checkedBoards ? checking : 0;
    const watching = options.slice(0, checked).map((each) => new Checker(each));
    const others = options.slice(checked).map((each) => new Person(each));
    const here = [...watching, ...others];
    for (const checker of watching) checker.watch(here);
    people.push(...here);
    checkers.push(...watching);
    arriving.push(...here.map((person) => person.join()));
    if (arriving.length >= JOINING_AT_ONCE) await Promise.all(arriving.splice(0));
  }
  await Promise.all(arriving);
  for (const person of people) person.takeCard();
  return { people, checkers };
}

export interface GatherOptions {
  readonly perBoard: number;
  readonly checking: number;
  readonly checkedBoards?: number;
  readonly padding?: string | undefined;
}

/** Lets everyone edit and move for a while, and measures. */
export async function load(
  process: ContenderProcess,
  { people, checkers }: Gathering,
  { pace, warmUpSeconds, seconds }: Stretch,
): Promise<LoadResult> {
  const lag = new LagMeter();
  const crowd = new Crowd(people, pace);
  await sleep(warmUpSeconds * 1_000);

  await process.probe();
  lag.takeP99Ms();
  const before = await look(process, checkers);
  for (const checker of checkers) checker.startTiming();
  await sleep(seconds * 1_000);
  const after = await look(process, checkers);
  const generatorLagP99Ms = lag.takeP99Ms();
  for (const checker of checkers) checker.stopTiming();
  await crowd.stop();
  const missing = await settle(checkers);

  const elapsed = (after.atMs - before.atMs) / 1_000;
  const deliveries = ((after.arrivals - before.arrivals) * people.length) / checkers.length;
  const cpuMicros = after.probe.cpuMicros - before.probe.cpuMicros;
  return {
    editsMs: quantiles(checkers.flatMap(({ latencies }) => latencies.edits)),
    presenceMs: quantiles(checkers.flatMap(({ latencies }) => latencies.presence)),
    deliveriesPerSecond: deliveries / elapsed,
    cpuMicrosPerDelivery: cpuMicros / deliveries,
    serverCore: cpuMicros / elapsed / 1e6,
    serverLagP99Ms: after.probe.lagP99Ms,
    serverRssBytes: after.probe.rssBytes,
    missing,
    generatorCore: (after.ownCpuMicros - before.ownCpuMicros) / elapsed / 1e6,
    generatorLagP99Ms,
  };
}

async function look(server: ContenderProcess, checkers: readonly Checker[]) {
  const probe = await server.probe();
  const { user, system } = process.cpuUsage();
  const arrivals = checkers.reduce((sum, checker) => sum + checker.arrivals, 0);
  return { probe, arrivals, ownCpuMicros: user + system, atMs: performance.now() };
}

/** Waits until everything sent has arrived everywhere; returns how much has not. */
async function settle(checkers: readonly Checker[]): Promise<number> {
  const giveUpAtMs = performance.now() + GIVE_UP_MS;
  for (;;) {
    const missing = checkers.reduce((sum, checker) => sum + checker.missing, 0);
    if (missing === 0 || performance.now() > giveUpAtMs) return missing;
    await sleep(50);
  }
}
