import { CardId, JourneyId, PersonaId } from "@cojourney/journey-model";

/** What the panel shows: one record, of a kind that has more to tell than its picture does. */
export type DetailTarget =
  | { readonly kind: "card"; readonly id: CardId }
  | { readonly kind: "persona"; readonly id: PersonaId }
  | { readonly kind: "journey"; readonly id: JourneyId };

/** The one card, persona or journey that is selected; null when it is none or several. */
export function detailTargetOf(shapeIds: readonly string[]): DetailTarget | null {
  const [only] = shapeIds;
  if (only === undefined || shapeIds.length > 1) return null;
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

/** How the target is named in what people tell each other they have selected. */
export function shapeIdOf({ kind, id }: DetailTarget): string {
  return `shape:${kind}.${id}`;
}
