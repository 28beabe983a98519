import type { Actor } from "#workshop/decision.ts";
import { isDoneWith } from "#workshop/decide-votes.ts";
import type { Workshop } from "#workshop/state.ts";
import { takingPart, type PeopleHere } from "#workshop/taking-part.ts";
import type { WorkshopView } from "#workshop/view.ts";
import { waitingIds } from "#workshop/waiting-drafts.ts";

/**
 * What one person may know of a workshop, put together from what they may know and never by taking away
 * from all there is. Of the drafts and ballots of others there are only counts in it.
 */
export function viewFor(
  workshop: Workshop,
  { personId, role }: Actor,
  here: PeopleHere,
): WorkshopView {
  const { state, draftsByPerson, ballotsByPerson } = workshop;
  return {
    agenda: agendaFor(workshop, role),
    timer: state.timer,
    presenterId: state.presenterId,
    spotlight: state.spotlight,
    writing: writingFor(workshop, role, here),
    round: roundOf(workshop, here),
    groups: state.groups,
    hands: state.hands,
    readyIds: state.readyIds,
    checkIn: state.checkIn,
    exemptIds: state.exemptIds,
    myDrafts: [...(draftsByPerson.get(personId) ?? [])],
    myBallot: ballotsByPerson.get(personId) ?? null,
  };
}

function agendaFor({ state: { agenda } }: Workshop, role: Actor["role"]): WorkshopView["agenda"] {
  if (role === "facilitator") return agenda;
  return { ...agenda, steps: agenda.steps.map((step) => ({ ...step, notes: "" })) };
}

function writingFor(
  workshop: Workshop,
  role: Actor["role"],
  here: PeopleHere,
): WorkshopView["writing"] {
  const { writing } = workshop.state;
  if (!writing) return null;
  const { revealedIds, ...told } = writing;
  const waiting = waitingIds(workshop);
  const wrote = revealedIds.length + waiting.length;
  const mayKnowWho = role === "facilitator" && writing.isStopped && !writing.isAnonymous;
  return {
    ...told,
    wrote,
    writers: writing.isStopped ? wrote : takingPart(here, { begunIds: [], countedIds: waiting }),
    revealed: revealedIds.length,
    waitingIds: mayKnowWho ? [...waiting] : [],
  };
}

function roundOf(
  { state: { round }, ballotsByPerson }: Workshop,
  here: PeopleHere,
): WorkshopView["round"] {
  if (!round) return null;
  const begunIds = [...ballotsByPerson.keys()];
  const doneIds = [...ballotsByPerson].flatMap(([id, ballot]) =>
    isDoneWith(round, ballot) ? [id] : [],
  );
  const voters = takingPart(here, { begunIds, countedIds: doneIds });
  return { ...round, done: doneIds.length, voters };
}
