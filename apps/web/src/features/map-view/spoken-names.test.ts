import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { setCardFields, type Card, type JourneyOutline } from "@cojourney/journey-model";
import en from "#i18n/messages/en.json" with { type: "json" };
import nl from "#i18n/messages/nl.json" with { type: "json" };
import {
  phaseName,
  spokenCard as spokenAt,
  spokenEmotion,
  stepName,
} from "#features/map-view/spoken-names.ts";
import { findCard } from "#features/map-view/place.ts";
import {
  cardTitled,
  laneOf,
  mappedJourney,
  outlineOf,
} from "#features/map-view/testing/mapped-journey.ts";

const english = createTranslator({ locale: "en", messages: en, namespace: "map" });

function positionOf(t: typeof english, outline: JourneyOutline, { id }: Card) {
  const { index, cards, stepId } = findCard(outline, id)!;
  const { phase, emotion } = outline.steps.find(({ step }) => step.id === stepId)!;
  return {
    index,
    count: cards.length,
    phase: phaseName(t, outline, phase),
    step: stepName(t, outline, stepId),
    score: emotion?.score ?? null,
  };
}
const spokenCard = (
  t: typeof english,
  outline: JourneyOutline,
  card: Card,
  context: Parameters<typeof spokenAt>[4],
) => spokenAt(t, card, laneOf(outline, "touchpoints"), positionOf(t, outline, card), context);
const dutch = createTranslator({ locale: "nl", messages: nl, namespace: "map" });

test("a card says in one breath what and where it is", () => {
  const outline = outlineOf(mappedJourney("en"));
  expect(spokenCard(english, outline, cardTitled(outline, "Search engine"), { channels: [] })).toBe(
    "Touchpoint 2 of 3, Consideration, step Compare, Search engine, emotion minus 1",
  );
});

test("in Dutch too", () => {
  const outline = outlineOf(mappedJourney("nl"));
  expect(spokenCard(dutch, outline, cardTitled(outline, "zoekmachine"), { channels: [] })).toBe(
    "Contactmoment 2 van 3, Overweging, stap Vergelijken, zoekmachine, emotie min 1",
  );
});

test("it also says its channel, its marks and who is in it", () => {
  const journey = mappedJourney("en");
  const { id } = cardTitled(outlineOf(journey), "Reviews");
  setCardFields(journey, id, {
    channel: "reviews",
    momentOfTruth: true,
    dropOff: { reason: "", percent: 20 },
  });
  const outline = outlineOf(journey);
  const spoken = spokenCard(english, outline, cardTitled(outline, "Reviews"), {
    channels: [{ id: "reviews", name: "Online reviews" }],
    here: ["Bram"],
  });
  expect(spoken).toBe(
    "Touchpoint 1 of 3, Consideration, step Compare, Reviews, Online reviews, moment of truth, drop-off 20 percent, emotion minus 1, here: Bram",
  );
});

test("it says when a solution is planned", () => {
  const outline = outlineOf(mappedJourney("nl"));
  const card = cardTitled(outline, "zoekmachine");
  expect(spokenCard(dutch, outline, card, { channels: [], when: "mrt – mei 2026" })).toContain(
    "zoekmachine, gepland mrt – mei 2026, emotie min 1",
  );
});

test("it says who wrote it, where names are shown, and what stands of votes on it", () => {
  const outline = outlineOf(mappedJourney("nl"));
  const card = { ...cardTitled(outline, "zoekmachine"), author: "Pat" };
  expect(spokenCard(dutch, outline, card, { channels: [], votes: "4 stemmen" })).toBe(
    "Contactmoment 2 van 3, Overweging, stap Vergelijken, zoekmachine, geschreven door Pat, emotie min 1, 4 stemmen",
  );
});

test("a score is a word, not a hyphen", () => {
  expect(spokenEmotion(english, { score: -2, label: "lost" })).toBe(
    "emotion minus 2, very bad, lost",
  );
  expect(spokenEmotion(dutch, { score: 2, label: "" })).toBe("emotie plus 2, heel goed");
  expect(spokenEmotion(dutch, null)).toBe("nog geen emotie aangegeven");
});
