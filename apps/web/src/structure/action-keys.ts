import type { StructureAction } from "#structure/structure-action.ts";

const spoken: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Control: "Ctrl",
};

/** Keys as people read them: "Alt+ArrowLeft" is "Alt+←". */
export function printedKeys(keys: string): string {
  return keys
    .split("+")
    .map((key) => spoken[key] ?? key)
    .join("+");
}

/** The action that a pressed key means, if it can be done now or says why it cannot. */
export function actionByKey<Action extends Pick<StructureAction, "keys" | "isDisabled" | "reason">>(
  actions: readonly Action[],
  event: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">,
): Action | undefined {
  const pressed = [
    event.ctrlKey || event.metaKey ? "Control" : "",
    event.altKey ? "Alt" : "",
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ]
    .filter(Boolean)
    .join("+");
  return actions.find(
    ({ keys, isDisabled, reason }) => keys === pressed && (!isDisabled || reason),
  );
}
