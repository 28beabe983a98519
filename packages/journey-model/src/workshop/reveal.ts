import { CardId } from "#entities/ids.ts";
import type { WorkshopCommand, WorkshopRefusal } from "#workshop/command.ts";
import type { Consequence, Surroundings } from "#workshop/decision.ts";
import { staysAsItIs, withState, type Ruling } from "#workshop/rule.ts";
import type { BoardEdit, Workshop, Writing } from "#workshop/state.ts";
import { endedWhenAllIsShown, waitingIds, writtenOf } from "#workshop/waiting-drafts.ts";
import { err, ok, type Result } from "#result.ts";

type Whose = Extract<WorkshopCommand, { type: "reveal" }>["whose"];
type PlacedCard = Extract<BoardEdit, { type: "placeCards" }>["cards"][number];

/**
 * Puts what people wrote on the board: the drafts go and the cards come in one decision. The writing has
 * stopped by then, and is over with the last that is shown.
 *
 * Anonymous cards carry ids of the server and no author, in an order that says nothing of who wrote what.
 */
export function reveal(
  workshop: Workshop,
  writing: Writing,
  whose: Whose,
  surroundings: Surroundings,
): Ruling {
  const chosen = chosenOf(workshop, writing, whose, surroundings);
  if (!chosen.ok) return chosen;
  if (chosen.value.length === 0) return staysAsItIs(workshop);

  const { newId } = surroundings;
  const cards = cardsOf(workshop, writing, chosen.value, surroundings);
  const edit = { type: "placeCards" as const, id: newId(), cards };
  // What is stored with anonymous cards does not name whose they are either.
  const shownIds = chosen.value.map((personId) => (writing.isAnonymous ? newId() : personId));
  const revealedIds = [...writing.revealedIds, ...shownIds];
  const shown = withState(workshop, {
    writing: { ...writing, revealedIds },
    pending: [...workshop.state.pending, edit],
  });
  const left = new Map(workshop.draftsByPerson);
  for (const personId of chosen.value) left.delete(personId);
  return ok({
    workshop: endedWhenAllIsShown({ ...shown, draftsByPerson: left }),
    consequences: writing.revealedIds.length === 0 ? [boardBefore(workshop)] : [],
  });
}

/** Whose cards are shown now; nobody's when they are on the board already. */
function chosenOf(
  workshop: Workshop,
  { isAnonymous, revealedIds }: Writing,
  whose: Whose,
  { shuffled }: Surroundings,
): Result<readonly string[], WorkshopRefusal> {
  const waiting = waitingIds(workshop);
  if (whose.type === "person") {
    if (isAnonymous) return err("Anonymous");
    if (revealedIds.includes(whose.personId)) return ok([]);
    return waiting.includes(whose.personId) ? ok([whose.personId]) : err("NothingToReveal");
  }
  if (waiting.length === 0) return err("NothingToReveal");
  return ok(whose.type === "next" ? shuffled(waiting).slice(0, 1) : waiting);
}

function cardsOf(
  { draftsByPerson }: Workshop,
  { isAnonymous }: Writing,
  personIds: readonly string[],
  { newId, nameOf, shuffled }: Surroundings,
): PlacedCard[] {
  const written = personIds.flatMap((personId) =>
    writtenOf(draftsByPerson.get(personId) ?? []).map(({ stepId, laneId, text }) => ({
      stepId,
      laneId,
      title: text.trim(),
      author: isAnonymous ? null : nameOf(personId),
    })),
  );
  const inOrder = isAnonymous ? shuffled(written) : written;
  return inOrder.map((card) => ({ id: CardId.parse(newId()), ...card }));
}

/** The board is kept as it was before the first card that comes on it. */
function boardBefore({ state: { agenda } }: Workshop): Consequence {
  const step = agenda.steps.find(({ id }) => id === agenda.currentId);
  return { type: "keepBoard", reason: "reveal", label: step?.title ?? "" };
}
