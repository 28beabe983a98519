"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  byRank,
  outlineBoard,
  type Board,
  type Language,
  type PhaseId,
} from "@cojourney/journey-model";
import { collapsedJourneys } from "#structure/collapsed-journeys.ts";
import { carryOutRemoval, planRemoval, type Refuge } from "#structure/removal.ts";
import type { StructureAction } from "#structure/structure-action.ts";
import { structureActions } from "#structure/structure-actions.ts";
import { tellLocked } from "#structure/tell-locked.ts";
import { tellWithUndo } from "#structure/tell-with-undo.ts";
import { nameOf, type Thing } from "#structure/thing.ts";
import type { Attention } from "#features/map-view/attention.ts";
import type { MapAction, MapQuestion } from "#features/map-view/map-context.tsx";
import { nearPlace, type Standing } from "#features/map-view/near-place.ts";
import { useTellRefusal } from "#features/map-view/use-structure.ts";
import type { BoardConnection } from "#sync/board-connection.ts";

/** What can be done to phases, steps, lanes, journeys and personas: the same as on the canvas. */
export interface ThingActions {
  /** Whether nothing of the structure may be changed now. */
  readonly isLocked: boolean;
  /** The menu of a thing, as it is now. */
  menuOf(thing: Thing): readonly MapAction[];
  /** Does one of them by its id, when it may be done. */
  perform(thing: Thing, actionId: string): void;
  /** Removes a thing; asks first when cards are in it. */
  askToRemove(thing: Thing): void;
  /** Removes a thing now; its cards go to the refuge, or along. */
  removeNow(thing: Thing, refuge: Refuge | null): void;
}

/** Keeps its identity, so that heads are not drawn again. `locked` says why the structure may not be changed. */
export function useThingActions(
  board: BoardConnection,
  language: Language,
  attention: Attention,
  ask: (question: MapQuestion) => void,
  locked: string | null,
): ThingActions {
  const words = useTranslations("structure");
  const tell = useTellRefusal();
  return useMemo(() => {
    const now = () => board.live.reading().board;

    function removeNow(thing: Thing, refuge: Refuge | null): void {
      if (locked !== null) return tellLocked(locked);
      const name = nameOf(words, now(), thing, language);
      const { cards } = planRemoval(now(), thing);
      const was = standingOn(now());
      const removed = carryOutRemoval(board.journey, thing, refuge);
      tell(removed);
      if (!removed.ok) return;
      const near = nearPlace(was, `${thing.type}:${thing.id}`, standingOn(now()));
      if (near) attention.goTo(near);
      const title = refuge
        ? words("removal.doneMoved", { name, count: cards })
        : words("removal.done", { name });
      tellWithUndo(board.undo, title, words("removal.undo"));
    }
    function askToRemove(thing: Thing): void {
      const { cards, isLastOne } = planRemoval(now(), thing);
      // Nobody is asked when nothing may go, nor what should happen to the cards of what stays anyway.
      if (cards > 0 && !isLastOne && locked === null) ask({ type: "remove", thing });
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
          locked,
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
      isLocked: locked !== null,
      menuOf: (thing) =>
        actionsFor(thing).map((action) => ({ ...action, onAction: () => act(action) })),
      perform(thing, actionId) {
        const action = actionsFor(thing).find(({ id }) => id === actionId);
        if (action && (!action.isDisabled || action.reason)) act(action);
      },
      askToRemove,
      removeNow,
    };
  }, [board, language, attention, ask, words, tell, locked]);
}

function standingOn(board: Board): Standing {
  const personas = [...board.personas.values()].toSorted(byRank).map(({ id }) => id);
  return { outlines: outlineBoard(board), personas };
}
