"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Language, PhaseId } from "@cojourney/journey-model";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";
import { carryOutRemoval, planRemoval, type Refuge } from "#structure/removal.ts";
import { structureActions, type StructureAction } from "#structure/structure-actions.ts";
import { tellRemoval } from "#structure/tell-removal.ts";
import { nameOf, type Thing } from "#structure/thing.ts";
import type { Attention } from "#features/map-view/attention.ts";
import type { MapAction, MapQuestion } from "#features/map-view/map-context.tsx";
import { useTellRefusal } from "#features/map-view/use-structure.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What can be done to phases, steps, lanes, journeys and personas: the same as on the canvas. */
export interface ThingActions {
  /** The menu of a thing, as it is now. */
  menuOf(thing: Thing): readonly MapAction[];
  /** Does one of them by its id, when it may be done. */
  perform(thing: Thing, actionId: string): void;
  /** Removes a thing; asks first when cards are in it. */
  askToRemove(thing: Thing): void;
  /** Removes a thing now; its cards go to the refuge, or along. */
  removeNow(thing: Thing, refuge: Refuge | null): void;
}

/** What somebody who may not touch the structure does to it: nothing. */
export const untouchedThings: ThingActions = {
  menuOf: () => [],
  perform() {},
  askToRemove() {},
  removeNow() {},
};

/** Keeps its identity, so that heads are not drawn again. */
export function useThingActions(
  board: BoardConnection,
  language: Language,
  attention: Attention,
  ask: (question: MapQuestion) => void,
): ThingActions {
  const words = useTranslations("structure");
  const tell = useTellRefusal();
  return useMemo(() => {
    const now = () => board.live.reading().board;

    function removeNow(thing: Thing, refuge: Refuge | null): void {
      const name = nameOf(words, now(), thing, language);
      const { cards } = planRemoval(now(), thing);
      const removed = carryOutRemoval(board.journey, thing, refuge);
      tell(removed);
      if (!removed.ok) return;
      const title = refuge
        ? words("removal.doneMoved", { name, count: cards })
        : words("removal.done", { name });
      tellRemoval(board.undo, title, words("removal.undo"));
    }
    function askToRemove(thing: Thing): void {
      const { cards, isLastOne } = planRemoval(now(), thing);
      // Nobody is asked what should happen to the cards of what stays anyway.
      if (cards > 0 && !isLastOne) ask({ type: "remove", thing });
      else removeNow(thing, null);
    }
    const host = {
      rename: (thing: Thing) => attention.edit(`${thing.type}:${thing.id}`),
      show(thing: Thing, { mayType }: { readonly mayType: boolean }): void {
        if (mayType) attention.edit(`${thing.type}:${thing.id}`);
        else attention.goTo(`${thing.type}:${thing.id}`);
      },
      askToRemove,
      showPrompts: (phaseId: PhaseId) => ask({ type: "prompts", phaseId }),
      tell,
    };
    const actionsFor = (thing: Thing) =>
      structureActions(
        {
          journey: board.journey,
          board: now(),
          language,
          words,
          collapsed: collapsedJourneys(board.boardId),
          host,
        },
        thing,
      );
    function act(action: StructureAction): void {
      const { choices, label: title } = action;
      if (choices) ask({ type: "choice", title, choices });
      else action.onAction();
    }
    return {
      menuOf: (thing) =>
        actionsFor(thing).map((action) => ({ ...action, onAction: () => act(action) })),
      perform(thing, actionId) {
        const action = actionsFor(thing).find(({ id }) => id === actionId);
        if (action && !action.isDisabled) act(action);
      },
      askToRemove,
      removeNow,
    };
  }, [board, language, attention, ask, words, tell]);
}
