import {
  addJourney,
  addPersona,
  byRank,
  duplicatePersona,
  layoutBoard,
  movePersona,
  nextJourneyOrigin,
  type PersonaId,
} from "@cojourney/journey-model";
import { duplicate, made, moved, remove, rename } from "#structure/shared-actions.ts";
import type { StructureAction, StructureContext } from "#structure/structure-action.ts";
import type { Thing } from "#structure/thing.ts";

/** What can be done to a persona, in the order of its menu; nothing when it is gone. */
export function personaActions(
  context: StructureContext,
  thing: Extract<Thing, { type: "persona" }>,
): readonly StructureAction[] {
  const { journey, board, words: t, host } = context;
  const personas = [...board.personas.values()].toSorted(byRank).map(({ id }) => id);
  const index = personas.indexOf(thing.id);
  if (index === -1) return [];
  const move = (before: PersonaId | null) =>
    moved(host, movePersona(journey, thing.id, before), thing);
  return [
    rename(context, thing),
    {
      id: "addJourney",
      section: "add",
      label: t("addJourney"),
      onAction: () => {
        const { framework, language } = board.meta;
        const origin = nextJourneyOrigin(layoutBoard(board));
        const added = addJourney(journey, { personaId: thing.id, framework, language, origin });
        made(host, added, (id) => ({ type: "journey", id }));
      },
    },
    {
      id: "addAfter",
      section: "add",
      label: t("addPersona"),
      onAction: () =>
        host.show({ type: "persona", id: addPersona(journey, {}) }, { mayType: true }),
    },
    {
      id: "back",
      section: "move",
      label: t("movePersonaBefore"),
      keys: "Alt+ArrowUp",
      isDisabled: index === 0,
      onAction: () => move(personas[index - 1] ?? null),
    },
    {
      id: "forth",
      section: "move",
      label: t("movePersonaAfter"),
      keys: "Alt+ArrowDown",
      isDisabled: index === personas.length - 1,
      onAction: () => move(personas[index + 2] ?? null),
    },
    duplicate(context, () =>
      made(host, duplicatePersona(journey, thing.id), (id) => ({ type: "persona", id })),
    ),
    remove(context, thing),
  ];
}
