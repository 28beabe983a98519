import * as Y from "yjs";
import { commit } from "#commands/commit.ts";
import { seedBoard } from "#commands/seed-board.ts";
import { openJourneyDoc, type JourneyDoc } from "#document/journey-doc.ts";
import { openLiveBoard, type BoardReading, type LiveBoard } from "#document/live-board.ts";
import { openUndo, type Undo } from "#document/undo.ts";
import type { FrameworkId } from "#frameworks/index.ts";
import { openRandom } from "#testing/random.ts";

/** One person's copy of a board, as their browser holds it. */
export interface Replica {
  readonly name: string;
  readonly journey: JourneyDoc;
  readonly live: LiveBoard;
  readonly undo: Undo;
  reading(): BoardReading;
}

const SERVER_CLIENT_ID = 1;

/** An empty board whose ids depend on nothing but its name and the order of what is done to it. */
export function openTestDoc(name: string, clientId: number): JourneyDoc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  let made = 0;
  return openJourneyDoc(doc, { newId: () => `${name}${++made}` });
}

/** The bytes of a fresh board, seeded the way the server does it. */
export function seededBoard(
  framework: FrameworkId = "blank",
  furnish: (journey: JourneyDoc) => void = () => {},
): Uint8Array {
  const server = openTestDoc("seed", SERVER_CLIENT_ID);
  commit(server, () => seedBoard(server, { title: "Board", framework, language: "en" }));
  furnish(server);
  return Y.encodeStateAsUpdate(server.doc);
}

/**
 * Opens the same board for several people.
 *
 * Client ids are fixed, but who has the highest one (and so wins a race) depends on the seed.
 */
export function openReplicas(
  count: number,
  seed: number,
  board: Uint8Array = seededBoard(),
): readonly Replica[] {
  const clientIds = openRandom(seed).shuffled(Array.from({ length: count }, (_, i) => 1_000 + i));
  return clientIds.map((clientId, i) => openReplica(personName(i), clientId, board));
}

/** Opens the board for one more person. */
export function openReplica(name: string, clientId: number, board: Uint8Array): Replica {
  const journey = openTestDoc(name, clientId);
  Y.applyUpdate(journey.doc, board);
  const live = openLiveBoard(journey);
  return { name, journey, live, undo: openUndo(journey), reading: live.reading };
}

/** Somebody who opens the board now, from what another one holds. */
export function openJoiner({ journey }: Pick<Replica, "journey">): Replica {
  return openReplica("joiner", 9_999, Y.encodeStateAsUpdate(journey.doc));
}

function personName(index: number): string {
  return ["ann", "bob", "cas", "dee", "eva"][index] ?? `person${index}-`;
}
