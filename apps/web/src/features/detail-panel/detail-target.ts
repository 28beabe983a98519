import { CardId, JourneyId, PersonaId } from "@cojourney/journey-model";

/** What the panel shows: one record, of a kind that has more to tell than its picture does, or several cards. */
export type DetailTarget =
  | { readonly kind: "card"; readonly id: CardId }
  | { readonly kind: "cards"; readonly ids: readonly CardId[] }
  | { readonly kind: "persona"; readonly id: PersonaId }
  | { readonly kind: "journey"; readonly id: JourneyId };

const CARD_SHAPE = "shape:card.";

/** The one card, persona or journey that is selected, or the cards among several things; null when there are none. */
export function detailTargetOf(shapeIds: readonly string[]): DetailTarget | null {
  const [only] = shapeIds;
  if (only === undefined) return null;
  if (shapeIds.length > 1) return severalCards(shapeIds);
  const [, kind = "", id] = /^shape:([a-z-]+)\.(.+)$/u.exec(only) ?? [];
  switch (kind) {
    case "card":
      return { kind, id: CardId.parse(id) };
    case "persona":
      return { kind, id: PersonaId.parse(id) };
    case "journey":
      return { kind, id: JourneyId.parse(id) };
    default:
      return null;
  }
}

/** What is drawn beside the cards, or selected with them, has no fields to set. */
function severalCards(shapeIds: readonly string[]): DetailTarget | null {
  const ids = shapeIds
    .filter((id) => id.startsWith(CARD_SHAPE))
    .map((id) => CardId.parse(id.slice(CARD_SHAPE.length)));
  const [only] = ids;
  if (only === undefined) return null;
  return ids.length === 1 ? { kind: "card", id: only } : { kind: "cards", ids };
}

/** How the target is named in what people tell each other they have selected; several cards have no one name. */
export function shapeIdOf(target: DetailTarget): string {
  return target.kind === "cards" ? "cards" : `shape:${target.kind}.${target.id}`;
}
