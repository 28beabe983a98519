import type { Role } from "#entities/role.ts";

/** Who is on the board now, by person, and as what. */
export type PeopleHere = ReadonlyMap<string, Role>;

/**
 * Out of how many people something is counted: the participants who are here, whoever else is here and has
 * begun, and whoever is counted already. A facilitator who only leads is not waited for.
 */
export function takingPart(
  here: PeopleHere,
  {
    begunIds,
    countedIds,
  }: { readonly begunIds: readonly string[]; readonly countedIds: readonly string[] },
): number {
  const ids = new Set(countedIds);
  for (const [id, role] of here) if (role === "participant") ids.add(id);
  for (const id of begunIds) if (here.has(id)) ids.add(id);
  return ids.size;
}
