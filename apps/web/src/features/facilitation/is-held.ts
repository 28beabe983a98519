import type { WorkshopView } from "@cojourney/journey-model/workshop";

/** Whether a workshop is going on: the room is in a step, or something runs that everybody takes part in. */
export function isHeld({
  agenda,
  timer,
  writing,
  round,
  checkIn,
  groups,
  presenterId,
}: WorkshopView): boolean {
  return (
    agenda.currentId !== null ||
    [timer, writing, round, checkIn, presenterId].some((part) => part !== null) ||
    groups.isSplit
  );
}
