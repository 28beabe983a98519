import {
  type PeopleHere,
  viewFor,
  type Workshop,
  type WorkshopNews as News,
  WorkshopView,
} from "@cojourney/journey-model/workshop";
import type { Role } from "@cojourney/journey-model/protocol";
import type { WorkshopRoom } from "#workshop/workshop-room.ts";

/** What changes of a workshop is told at most so often, in ms: a room that votes changes it all the time. */
const TELL_INTERVAL_MS = 60;
/** The more there was to tell, the longer until the next time; but nobody waits longer than this. */
const INTERVAL_MS_PER_MB = 200;
const LONGEST_INTERVAL_MS = 400;

/** What a connection was told last, each part as JSON. */
interface Told {
  role: Role;
  readonly jsonByPart: Map<string, string>;
}

/** Tells everybody in a room what they may know of its workshop, part by part as it changes. */
export class WorkshopNews {
  readonly #room: WorkshopRoom;
  readonly #nowMs: () => number;
  readonly #toldByMember = new Map<string, Told>();
  #workshop: Workshop | null = null;
  #telling: NodeJS.Timeout | undefined;
  #toldAtMs = -Infinity;
  #intervalMs = TELL_INTERVAL_MS;

  constructor(room: WorkshopRoom, nowMs: () => number) {
    this.#room = room;
    this.#nowMs = nowMs;
  }

  /** Somebody has come in: they are told all of it. */
  greet(memberId: string): void {
    this.#toldByMember.set(memberId, { role: "viewer", jsonByPart: new Map() });
    if (this.#workshop) this.#tell(memberId, this.#workshop, this.#room.peopleHere());
  }

  /** The connection is gone. */
  forget(memberId: string): void {
    this.#toldByMember.delete(memberId);
  }

  /** Somebody came, left or has another role now: who is waited for may be others. */
  peopleChanged(): void {
    const { writing, round } = this.#workshop?.state ?? {};
    if (writing || round) this.tellSoon();
  }

  /** It is this from now on. */
  become(workshop: Workshop): void {
    this.#workshop = workshop;
    this.tellSoon();
  }

  /** At once after a quiet time, otherwise a little later together with what else changes. */
  tellSoon(): void {
    const delayMs = this.#toldAtMs + this.#intervalMs - performance.now();
    this.#telling ??= setTimeout(() => this.#tellAll(), Math.max(0, delayMs)).unref();
  }

  stop(): void {
    clearTimeout(this.#telling);
    this.#toldByMember.clear();
  }

  #tellAll(): void {
    this.#telling = undefined;
    this.#toldAtMs = performance.now();
    if (!this.#workshop) return;
    let letters = 0;
    const here = this.#room.peopleHere();
    for (const memberId of this.#toldByMember.keys())
      letters += this.#tell(memberId, this.#workshop, here);
    const intervalMs = TELL_INTERVAL_MS + (letters / 1e6) * INTERVAL_MS_PER_MB;
    this.#intervalMs = Math.min(intervalMs, LONGEST_INTERVAL_MS);
  }

  /** Returns roughly how many bytes that took. */
  #tell(memberId: string, workshop: Workshop, here: PeopleHere): number {
    const visitor = this.#room.visitorOf(memberId);
    const told = this.#toldByMember.get(memberId);
    if (!visitor || !told) return 0;
    const { role } = visitor;
    // Nothing is anybody's who has no name of their own: no person's id is empty.
    const view = viewFor(workshop, { personId: visitor.participantId ?? "", role }, here);
    if (told.role !== role) told.jsonByPart.clear();
    told.role = role;
    const { news, letters } = takeNews(told.jsonByPart, view);
    if (letters > 0) this.#room.send(memberId, { type: "news", nowMs: this.#nowMs(), news });
    return letters;
  }
}

const parts = WorkshopView.omit({ round: true }).keyof().options;

/** What of a view is other than it was told; it counts as told from then on. */
function takeNews(told: Map<string, string>, view: WorkshopView) {
  let letters = 0;
  const isNews = (name: string, value: unknown): boolean => {
    const json = JSON.stringify(value);
    if (told.get(name) === json) return false;
    told.set(name, json);
    letters += json.length;
    return true;
  };
  const { round, ...others } = view;
  const news: News = { ...others };
  for (const part of parts) if (!isNews(part, view[part])) delete news[part];
  const { done: roundDone = 0, voters: roundVoters = 0, ...settings } = round ?? {};
  const isDoneNews = isNews("roundDone", [roundDone, roundVoters]);
  if (isNews("round", round && settings)) news.round = round;
  else if (isDoneNews) Object.assign(news, { roundDone, roundVoters });
  return { news, letters };
}
