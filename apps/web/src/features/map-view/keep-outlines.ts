import { isSameOutline, type JourneyOutline } from "@cojourney/journey-model";

/**
 * The outlines of now, with the very objects of before wherever nothing changed: a journey, a column,
 * the cards of a cell. What keeps its identity is not drawn again.
 */
export function keepOutlines(
  before: readonly JourneyOutline[],
  now: readonly JourneyOutline[],
): readonly JourneyOutline[] {
  const known = new Map(before.map((outline) => [outline.journey.id, outline]));
  return now.map((outline) => {
    const last = known.get(outline.journey.id);
    if (!last) return outline;
    return isSameOutline(last, outline) ? last : keepParts(last, outline);
  });
}

function keepParts(before: JourneyOutline, now: JourneyOutline): JourneyOutline {
  const columns = new Map(before.steps.map((column) => [column.step.id, column]));
  const phases = now.phases.map(({ phase, steps }) => ({
    phase,
    steps: steps.map((column) => {
      const last = columns.get(column.step.id);
      const isSame =
        last?.step === column.step &&
        last.phase === column.phase &&
        last.emotion === column.emotion;
      return isSame ? last : column;
    }),
  }));
  const cards = [...now.cards].map(([key, cell]) => {
    const last = before.cards.get(key);
    const isSame = last?.length === cell.length && cell.every((card, i) => card === last[i]);
    return [key, isSame ? last : cell] as const;
  });
  return {
    ...now,
    phases,
    steps: phases.flatMap(({ steps }) => steps),
    cards: new Map(cards),
  };
}
