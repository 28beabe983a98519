import { viewFor, WorkshopView, type Workshop } from "@cojourney/journey-model/workshop";
import type { Role } from "@cojourney/journey-model/protocol";
import type { WorkshopRoom } from "#workshop/workshop-room.ts";

/** What changes of a workshop is told at most so often, in ms: a room that votes changes it all the time. */
const TELL_INTERVAL_MS = 60;

const parts = WorkshopView.keyof().options;

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

  constructor(room: WorkshopRoom, nowMs: () => number) {
    this.#room = room;
    this.#nowMs = nowMs;
  }

  /** Somebody has come in: they are told all of it. */
  greet(memberId: string): void {
    this.#toldByMember.set(memberId, { role: "viewer", jsonByPart: new Map() });
    if (this.#workshop) this.#tell(memberId, this.#workshop);
  }

  /** The connection is gone. */
  forget(memberId: string): void {
    this.#toldByMember.delete(memberId);
  }

  /** It is this from now on. */
  become(workshop: Workshop): void {
    this.#workshop = workshop;
    this.tellSoon();
  }

  /** At once after a quiet time, otherwise a little later together with what else changes. */
  tellSoon(): void {
    const delayMs = this.#toldAtMs + TELL_INTERVAL_MS - performance.now();
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
    for (const memberId of this.#toldByMember.keys()) this.#tell(memberId, this.#workshop);
  }

  #tell(memberId: string, workshop: Workshop): void {
    const visitor = this.#room.visitorOf(memberId);
    const told = this.#toldByMember.get(memberId);
    if (!visitor || !told) return;
    const { role } = visitor;
    // Nothing is anybody's who has no name of their own: no person's id is empty.
    const view = viewFor(workshop, { personId: visitor.participantId ?? "", role });
    if (told.role !== role) told.jsonByPart.clear();
    told.role = role;
    const news: Partial<WorkshopView> = { ...view };
    for (const part of parts) if (!isNews(told.jsonByPart, part, view)) delete news[part];
    if (Object.keys(news).length === 0) return;
    this.#room.send(memberId, { type: "news", nowMs: this.#nowMs(), news });
  }
}

type Part = keyof WorkshopView;

/** Whether a part is other than it was told; it counts as told from then on. */
function isNews(told: Map<string, string>, part: Part, view: WorkshopView): boolean {
  const json = JSON.stringify(view[part]);
  if (told.get(part) === json) return false;
  told.set(part, json);
  return true;
}
