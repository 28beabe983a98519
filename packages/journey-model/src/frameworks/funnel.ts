import type { Framework } from "#frameworks/framework.ts";

export const funnel: Framework = {
  name: { en: "Funnel", nl: "Trechter" },
  explanation: {
    en: "Short and seen from the seller's side: it ends at the sale, so use it for a campaign or to show what a journey adds.",
    nl: "Kort en gezien vanuit de verkoper: hij stopt bij de verkoop, dus handig voor een campagne of om te laten zien wat een klantreis toevoegt.",
  },
  phases: [
    {
      id: "awareness",
      name: { en: "Awareness", nl: "Bewustwording" },
      prompts: {
        en: [
          "How many people in the segment have ever heard of you, and how do you know?",
          "Which advert, post or leaflet brings people in, and which only costs money?",
          "For which search words do you show up, and for which do you not?",
          "What do people see in the first five seconds?",
          "Whom do you attract who will never buy?",
        ],
        nl: [
          "Hoeveel mensen uit het segment hebben ooit van jullie gehoord, en hoe weet je dat?",
          "Welke advertentie, post of folder levert bezoekers op, en welke kost alleen geld?",
          "Op welke zoekwoorden word je gevonden, en op welke niet?",
          "Wat zien mensen in de eerste vijf seconden?",
          "Wie trek je aan die nooit gaat kopen?",
        ],
      },
    },
    {
      id: "consideration",
      name: { en: "Consideration", nl: "Overweging" },
      prompts: {
        en: [
          "With whom are you compared, and on which points?",
          "Which question keeps coming back in chat, email or on the phone?",
          "What would make you the choice if you were not the cheapest?",
          "On which page do most people leave, and what were they looking for there?",
          "Which proof is missing: reviews, pictures, a trust mark, clear terms?",
        ],
        nl: [
          "Met wie word je vergeleken, en op welke punten?",
          "Welke vraag komt steeds terug in de chat, de mail of aan de telefoon?",
          "Waarom zouden mensen voor jullie kiezen als je niet de goedkoopste bent?",
          "Op welke pagina haken de meeste mensen af, en wat zochten ze daar?",
          "Welk bewijs ontbreekt: reviews, foto's, een keurmerk, heldere voorwaarden?",
        ],
      },
    },
    {
      id: "conversion",
      name: { en: "Conversion", nl: "Conversie" },
      prompts: {
        en: [
          "How many clicks lie between the basket and the confirmation?",
          "Which fields do you really need, and which are only nice to have?",
          "Which way of paying do people miss?",
          "Which costs or delivery times only turn up at the very end?",
          "What does someone see who cannot get what they wanted?",
          "What happens the day after? The funnel says nothing about it.",
        ],
        nl: [
          "Hoeveel klikken zitten er tussen het winkelmandje en de bevestiging?",
          "Welke velden heb je echt nodig, en welke zijn alleen handig voor jullie?",
          "Welke betaalmethode missen mensen?",
          "Welke kosten of levertijden komen pas op het allerlaatst in beeld?",
          "Wat ziet iemand als het gewenste product er niet is?",
          "Wat gebeurt er de dag erna? Daar zegt de trechter niets over.",
        ],
      },
    },
  ],
  loops: [],
};
