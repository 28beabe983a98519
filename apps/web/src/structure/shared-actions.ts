import type { Refusal, Result } from "@cojourney/journey-model";
import type {
  StructureAction,
  StructureContext,
  StructureHost,
} from "#structure/structure-action.ts";
import type { Thing } from "#structure/thing.ts";

/** Opens the name of a thing to be written in. */
export function rename({ words: t, host }: StructureContext, thing: Thing): StructureAction {
  return {
    id: "rename",
    section: "name",
    label: t("rename"),
    keys: "F2",
    onAction: () => host.rename(thing),
  };
}

/** Copies a thing; what that makes and shows is the caller's. */
export function duplicate({ words: t }: StructureContext, onAction: () => void): StructureAction {
  return { id: "duplicate", section: "move", label: t("duplicate"), keys: "Control+D", onAction };
}

/** Asks before it removes what holds cards; that is the host's to do. */
export function remove(
  { words: t, host }: StructureContext,
  thing: Thing,
  isDisabled = false,
): StructureAction {
  return {
    id: "remove",
    section: "remove",
    label: t("remove"),
    keys: "Delete",
    isDisabled,
    onAction: () => host.askToRemove(thing),
  };
}

/** One place back or forth among its like; the keys are those of the way in which they stand. */
export function moves(
  { words: t }: StructureContext,
  way: {
    readonly isFirst: boolean;
    readonly isLast: boolean;
    readonly isVertical: boolean;
    readonly back: () => void;
    readonly forth: () => void;
  },
): readonly StructureAction[] {
  return [
    {
      id: "back",
      section: "move",
      label: t(way.isVertical ? "moveUp" : "moveLeft"),
      keys: way.isVertical ? "Alt+ArrowUp" : "Alt+ArrowLeft",
      isDisabled: way.isFirst,
      onAction: way.back,
    },
    {
      id: "forth",
      section: "move",
      label: t(way.isVertical ? "moveDown" : "moveRight"),
      keys: way.isVertical ? "Alt+ArrowDown" : "Alt+ArrowRight",
      isDisabled: way.isLast,
      onAction: way.forth,
    },
  ];
}

/** Shows what a command made, or tells why it made nothing. */
export function made<T>(
  host: StructureHost,
  result: Result<T, Refusal>,
  toThing: (value: T) => Thing,
  mayType = true,
): void {
  host.tell(result);
  if (result.ok) host.show(toThing(result.value), { mayType });
}

/** Shows what a command moved, or tells why it did not. */
export function moved(host: StructureHost, result: Result<void, Refusal>, thing: Thing): void {
  host.tell(result);
  if (result.ok) host.show(thing, { mayType: false });
}
