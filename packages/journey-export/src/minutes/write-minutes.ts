import type { ExportOptions } from "#formats/format.ts";
import { changeMinutes } from "#minutes/change-minutes.ts";
import { findingMinutes, summaryMinutes } from "#minutes/finding-minutes.ts";
import { journeyMinutes } from "#minutes/journey-minutes.ts";
import { parkedMinutes } from "#minutes/parked-minutes.ts";
import { personaMinutes } from "#minutes/persona-minutes.ts";
import { roadmapMinutes } from "#minutes/roadmap-minutes.ts";
import { voteMinutes } from "#minutes/vote-minutes.ts";
import { findingsToldOnce } from "#snapshot/findings-told-once.ts";
import type { Snapshot } from "#snapshot/snapshot.ts";
import { markdownLine } from "#text/markdown-text.ts";
import { snapshotLine } from "#words/phrases.ts";
import { openTeller } from "#words/teller.ts";

/** A board as minutes that one can read from top to bottom, in Markdown (CommonMark). */
export function writeMinutes(
  snapshot: Snapshot,
  { language, client, facilitator }: Pick<ExportOptions, "language" | "client" | "facilitator">,
): string {
  const { board } = snapshot;
  const teller = openTeller(board, language);
  const { word, names } = teller;
  const found = findingsToldOnce(board);
  const about = [
    client.trim() === "" ? "" : `${word("client")}: ${markdownLine(client)}`,
    facilitator.trim() === "" ? "" : `${word("facilitator")}: ${markdownLine(facilitator)}`,
    snapshotLine(snapshot, language),
  ];
  const blocks = [
    `# ${markdownLine(names.board(board.meta.title))}`,
    about.filter((line) => line !== "").join("  \n"),
    ...summaryMinutes(found, teller),
    ...personaMinutes(teller),
    ...(teller.journeys.length === 0 ? [word("noJourneys")] : []),
    ...teller.journeys.flatMap((journey) => journeyMinutes(journey, teller)),
    ...findingMinutes(found, teller),
    ...roadmapMinutes(found, teller),
    ...voteMinutes(teller),
    ...changeMinutes(teller),
    ...parkedMinutes(teller),
  ];
  return `${blocks.join("\n\n")}\n`;
}
