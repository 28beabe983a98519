import type { Framework } from "#frameworks/framework.ts";

export const fivePhase: Framework = {
  name: { en: "Five phases", nl: "Vijf fasen" },
  explanation: {
    en: "The classic one, from first attention to recommendation: a good start for a first workshop of half a day.",
    nl: "De klassieker, van eerste aandacht tot aanbeveling: een goed begin voor een eerste workshop van een dagdeel.",
  },
  phases: [
    {
      id: "awareness",
      name: { en: "Awareness", nl: "Aandacht" },
      prompts: {
        en: [
          "What is already nagging before the persona would call it a need?",
          "Which event from outside sets things in motion?",
          "What does the persona type into the search engine, in their own words?",
          "Where do they meet you by chance: social media, a shop window, a leaflet, at someone's home?",
          "What do they think of you in the first few seconds?",
          "How do you stand out from everyone who says the same?",
          "Are these the people you want to reach?",
        ],
        nl: [
          "Wat wringt er al voordat de persona het een behoefte zou noemen?",
          "Welke gebeurtenis van buitenaf brengt de boel in beweging?",
          "Wat tikt de persona in de zoekmachine, in eigen woorden?",
          "Waar komt die jullie toevallig tegen: sociale media, een etalage, een folder, bij iemand thuis?",
          "Wat is in de eerste paar seconden de indruk van jullie?",
          "Waarmee val je op tussen iedereen die hetzelfde zegt?",
          "Zijn dit de mensen die je wilt bereiken?",
        ],
      },
    },
    {
      id: "consideration",
      name: { en: "Consideration", nl: "Afweging" },
      prompts: {
        en: [
          "What does the persona put side by side, and what do they compare it on?",
          "Which reviews do they trust, and which do they not?",
          "Do the pictures show what they want to know?",
          "Are the terms clear before they have to ask: delivery, returns, warranty?",
          "The cheapest offer binds nobody. What would make them stay?",
          "Whom can they ask, by chat or at the counter, and do they get a real answer?",
          "In the shop: how are they met, and what may they try?",
        ],
        nl: [
          "Wat legt de persona naast elkaar, en waarop wordt er vergeleken?",
          "Welke reviews vertrouwt die wel, en welke niet?",
          "Laten de foto's zien wat de persona wil weten?",
          "Zijn de voorwaarden duidelijk zonder te vragen: levering, retour, garantie?",
          "Met de laagste prijs bind je niemand. Waardoor zouden ze blijven?",
          "Aan wie kun je iets vragen, in de chat of aan de toonbank, en krijg je dan echt antwoord?",
          "In de winkel: hoe word je ontvangen, en wat mag je uitproberen?",
        ],
      },
    },
    {
      id: "purchase",
      name: { en: "Purchase", nl: "Aankoop" },
      prompts: {
        en: [
          "Is it in stock? If not, what do you suggest instead?",
          "When will it arrive, and is that known before the order is placed?",
          "How many clicks does it take, and which of them could go?",
          "Which fields are required, and does the persona understand why?",
          "Which way of paying do they look for first?",
          "Which surprise comes too late: postage, a login, a minimum order?",
        ],
        nl: [
          "Is het op voorraad? Zo niet, wat stel je dan voor?",
          "Wanneer wordt het bezorgd, en staat dat er al vóór het bestellen?",
          "Hoeveel klikken kost het, en welke kunnen eruit?",
          "Welke velden zijn verplicht, en snapt de persona waarom?",
          "Naar welke betaalmethode wordt het eerst gezocht?",
          "Welke verrassing komt te laat: verzendkosten, een account, een minimumbedrag?",
        ],
      },
    },
    {
      id: "retention",
      name: { en: "Retention", nl: "Behoud" },
      prompts: {
        en: [
          "What does the persona hear from you between paying and unpacking?",
          "What makes the wait feel shorter?",
          "Which expectation is not met, and who is told about it?",
          "The gift is not to their taste, or it is broken: how easy is it to put right?",
          "How does the persona reach you, and who answers?",
          "Which bad experience could you turn into a good story?",
          "When do you ask for a review, and who replies to it?",
        ],
        nl: [
          "Wat hoort de persona van jullie tussen betalen en uitpakken?",
          "Waardoor voelt het wachten korter?",
          "Welke verwachting komt niet uit, en wie krijgt dat te horen?",
          "Het cadeau valt tegen of er is iets kapot: hoe makkelijk is dat op te lossen?",
          "Hoe bereikt de persona jullie, en wie geeft antwoord?",
          "Van welke slechte ervaring kun je een goed verhaal maken?",
          "Wanneer vraag je om een review, en wie reageert erop?",
        ],
      },
    },
    {
      id: "advocacy",
      name: { en: "Advocacy", nl: "Aanbeveling" },
      prompts: {
        en: [
          "When does the persona talk about you, to whom, and in which words?",
          "What would they be proud to pass on?",
          "Which add-on or refill fits, and when does it become pushy?",
          "What does someone get for bringing in a friend, and do they want that at all?",
          "How do you stay in mind without filling the inbox?",
          "The next journey may take another route. Where does that one begin?",
        ],
        nl: [
          "Wanneer heeft de persona het over jullie, tegen wie, en in welke woorden?",
          "Wat vertelt die met trots door?",
          "Welke aanvulling past hierbij, en wanneer wordt het opdringerig?",
          "Wat krijg je als je een vriend aanbrengt, en zit de persona daar wel op te wachten?",
          "Hoe blijf je in beeld zonder de mailbox vol te gooien?",
          "De volgende reis loopt misschien anders. Waar begint die?",
        ],
      },
    },
  ],
  loops: [],
};
