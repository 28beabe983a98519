import { journeyActions } from "#structure/journey-actions.ts";
import { laneActions } from "#structure/lane-actions.ts";
import { personaActions } from "#structure/persona-actions.ts";
import { phaseActions } from "#structure/phase-actions.ts";
import { stepActions } from "#structure/step-actions.ts";
import type { StructureAction, StructureContext } from "#structure/structure-action.ts";
import { tellLocked } from "#structure/tell-locked.ts";
import { journeyOf, type Thing } from "#structure/thing.ts";

/** These change nothing of the structure, so a lock leaves them. */
const harmless: ReadonlySet<string> = new Set(["collapse", "prompts"]);

/** Everything that can be done to a thing, in the order of its menu; nothing when it is gone. */
export function structureActions(
  context: StructureContext,
  thing: Thing,
): readonly StructureAction[] {
  const { locked } = context;
  const actions = openActions(context, thing);
  if (locked === null) return actions;
  return actions.map((action) => (harmless.has(action.id) ? action : closed(action, locked)));
}

/** Under a lock what can be done stays to be seen, with the reason why not now. */
function closed(action: StructureAction, reason: string): StructureAction {
  const { id, section, label, keys } = action;
  const onAction = () => tellLocked(reason);
  return { id, section, label, ...(keys ? { keys } : {}), isDisabled: true, reason, onAction };
}

function openActions(context: StructureContext, thing: Thing): readonly StructureAction[] {
  if (thing.type === "persona") return personaActions(context, thing);
  const outline = journeyOf(context.board, thing);
  if (!outline) return [];
  switch (thing.type) {
    case "phase":
      return phaseActions(context, outline, thing);
    case "step":
      return stepActions(context, outline, thing);
    case "lane":
      return laneActions(context, outline, thing);
    case "journey":
      return journeyActions(context, outline, thing);
  }
}
