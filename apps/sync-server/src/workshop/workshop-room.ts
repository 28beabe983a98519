import type { JourneyDoc } from "@cojourney/journey-model";
import type { WorkshopMessage } from "@cojourney/journey-model/protocol";
import type { PeopleHere } from "@cojourney/journey-model/workshop";
import type { Visitor } from "#core/visitor.ts";
import type { WorkshopWord } from "#core/fanout.ts";

/** What a workshop needs of the room that it is held in. */
export interface WorkshopRoom {
  /** As what somebody is here now; null when they are not. */
  visitorOf(memberId: string): Visitor | null;
  /** Everybody who is on the board, on other servers too. */
  peopleHere(): PeopleHere;
  send(memberId: string, message: WorkshopMessage): void;
  relay(message: WorkshopMessage): void;
  tellPeers(word: WorkshopWord): void;
  /** From now on these may edit in spite of locks. */
  exempt(personIds: readonly string[]): void;
  /** Keeps the board as it is. Rejects when it could not be stored. */
  keepBoard(about: {
    readonly reason: "agendaStep" | "reveal";
    readonly label: string;
  }): Promise<void>;
  /** Changes the board in the server's own name; resolves once that is committed. Rejects when the room ends first. */
  editBoard(change: (journey: JourneyDoc) => unknown): Promise<void>;
}
