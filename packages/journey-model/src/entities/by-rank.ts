/** Order of siblings: rank by code unit, ties (two people added at once) by id, so every screen agrees. */
export function byRank(
  a: { readonly rank: string; readonly id: string },
  b: { readonly rank: string; readonly id: string },
): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The same for records that keep their rank inside their place. */
export function byPlaceRank(
  a: { readonly place: { readonly rank: string }; readonly id: string },
  b: { readonly place: { readonly rank: string }; readonly id: string },
): number {
  return byRank({ rank: a.place.rank, id: a.id }, { rank: b.place.rank, id: b.id });
}
