/**
 * Behind which other one something comes to stand that is dropped before or after a target; null for the first
 * place. `ids` are in their order before the drop.
 */
export function behindWhich(
  ids: readonly string[],
  movedId: string,
  targetId: string,
  where: "before" | "after",
): string | null {
  const others = ids.filter((id) => id !== movedId);
  const at = targetId === movedId ? ids.indexOf(movedId) : others.indexOf(targetId);
  if (targetId === movedId || where === "before") return others[at - 1] ?? null;
  return others[at] ?? null;
}
