import type { Framework } from "#frameworks/framework.ts";

export const sevenPhase: Framework = {
  name: { en: "Seven phases", nl: "Zeven fasen" },
  explanation: {
    en: "For when the choice and what comes after the sale deserve room of their own: the decision, the first use and the loyalty each get a phase.",
    nl: "Voor als de keuze en de tijd na de verkoop eigen ruimte verdienen: het besluit, het eerste gebruik en de loyaliteit krijgen elk een fase.",
  },
  phases: [
    {
      id: "awareness",
      name: { en: "Awareness", nl: "Bewustwording" },
      prompts: {
        en: [
          "What annoys the persona so often that they hardly notice it any more?",
          "What happens that makes them say: now I am going to do something about it?",
          "Who brings it up, and where: at work, at home, in a group chat?",
          "What do they search for before they know what the solution is called?",
          "Where could they have seen you earlier: in a feed, a shop window, a leaflet?",
          "What sticks after a first glance at you?",
        ],
        nl: [
          "Waar ergert de persona zich zo vaak aan dat het bijna niet meer opvalt?",
          "Wat gebeurt er waardoor die zegt: nu ga ik er iets aan doen?",
          "Wie begint erover, en waar: op het werk, thuis, in de groepsapp?",
          "Waarop zoekt de persona zolang die nog niet weet hoe de oplossing heet?",
          "Waar had de persona jullie al eerder kunnen zien: in een tijdlijn, een etalage, een folder?",
          "Wat blijft er hangen na een eerste blik op jullie?",
        ],
      },
    },
    {
      id: "consideration",
      name: { en: "Consideration", nl: "Overweging" },
      prompts: {
        en: [
          "Which sources does the persona go through, and in what order?",
          "When are they looking: at work on the laptop, on the sofa with a tablet, on the train?",
          "Which terms do they have to learn before they can compare at all?",
          "Which picture, video or review makes the difference?",
          "What makes them close a page at once?",
          "Which brands are on the list at the start, and which at the end?",
          "Where does a real person help them on, in the chat or in a shop?",
        ],
        nl: [
          "Welke bronnen gaat de persona langs, en in welke volgorde?",
          "Wanneer wordt er gezocht: op het werk op de laptop, op de bank met de tablet, in de trein?",
          "Welke termen moet je eerst leren voordat je kunt vergelijken?",
          "Welke foto, video of review maakt het verschil?",
          "Waardoor klikt de persona een pagina meteen weg?",
          "Welke merken staan er aan het begin op het lijstje, en welke aan het eind?",
          "Waar helpt een echt mens verder, in de chat of in de winkel?",
        ],
      },
    },
    {
      id: "decision",
      name: { en: "Decision", nl: "Besluit" },
      prompts: {
        en: [
          "Who else has a say, and what do they care about?",
          "Which doubt is the last one standing?",
          "What weighs more here than price?",
          "Which terms are read now that were skipped before: returns, warranty, trial period?",
          "Which trust mark or guarantee do they really look for?",
          "Why would they put it off until next month?",
        ],
        nl: [
          "Wie beslist er mee, en waar let die op?",
          "Welke twijfel blijft als laatste over?",
          "Wat weegt hier zwaarder dan de prijs?",
          "Welke voorwaarden worden nu wél gelezen: retour, garantie, proefperiode?",
          "Naar welk keurmerk of welke garantie wordt echt gekeken?",
          "Waarom zou iemand het nog een maand uitstellen?",
        ],
      },
    },
    {
      id: "purchase",
      name: { en: "Purchase", nl: "Aankoop" },
      prompts: {
        en: [
          "Does the persona see stock and delivery day before the basket?",
          "What do you offer when the chosen one is sold out?",
          "Which click, login or field could be left out?",
          "Which of the required fields would you fill in reluctantly yourself?",
          "Can they pay as they always do, on the device in their hand?",
          "Which amount changes between the product page and the last screen?",
        ],
        nl: [
          "Ziet de persona de voorraad en de bezorgdag al vóór het winkelmandje?",
          "Wat bied je aan als de gekozen variant is uitverkocht?",
          "Welke klik, welke login of welk veld kan eruit?",
          "Welk verplicht veld zou je zelf met tegenzin invullen?",
          "Kan de persona betalen zoals altijd, op het apparaat dat die in handen heeft?",
          "Welk bedrag verandert er tussen de productpagina en het laatste scherm?",
        ],
      },
    },
    {
      id: "post-purchase",
      name: { en: "Post-purchase", nl: "Ervaring na aankoop" },
      prompts: {
        en: [
          "What happens in the first hour after paying?",
          "Does the persona know where the parcel is, and does that match the truth?",
          "What is the first thing they see when the box opens?",
          "What do they need help with the first time?",
          "It disappoints or does not work: what is the shortest way to a solution?",
          "What would make a complaint end better than it began?",
          "What in the first week makes them sure, or sorry, that they bought it?",
        ],
        nl: [
          "Wat gebeurt er in het eerste uur na het betalen?",
          "Weet de persona waar het pakket is, en klopt dat ook?",
          "Wat zie je als eerste als de doos opengaat?",
          "Waarbij is de eerste keer hulp nodig?",
          "Het valt tegen of doet het niet: wat is de kortste weg naar een oplossing?",
          "Waardoor loopt een klacht beter af dan die begon?",
          "Waardoor weet je in de eerste week zeker dat het een goede koop was, of juist niet?",
        ],
      },
    },
    {
      id: "loyalty",
      name: { en: "Loyalty", nl: "Loyaliteit" },
      prompts: {
        en: [
          "Why does the persona come back: conviction, habit, or because it happened to be nearby?",
          "What could a competitor offer to win them over tomorrow?",
          "When do you get in touch again, and what is in it for them?",
          "When do you ask for a review, and does anyone answer it?",
          "What do you know about this customer that you never use?",
          "What wears out, runs out or needs cleaning, and are you there when it does?",
        ],
        nl: [
          "Waarom komt de persona terug: uit overtuiging, uit gewoonte, of omdat het toevallig zo uitkwam?",
          "Waarmee haalt een concurrent deze klant morgen binnen?",
          "Wanneer laat je weer van je horen, en wat heeft de klant daaraan?",
          "Wanneer vraag je om een review, en reageert er iemand op?",
          "Wat weet je van deze klant waar je nooit iets mee doet?",
          "Wat slijt, raakt op of moet worden schoongemaakt, en ben je er dan?",
        ],
      },
    },
    {
      id: "advocacy",
      name: { en: "Advocacy", nl: "Aanbeveling" },
      prompts: {
        en: [
          "On which occasion does the subject come up by itself?",
          "What does the persona say about you when you are not there?",
          "What would they need to be able to show or pass on easily?",
          "What is a fair thank-you for a new customer, and for whom?",
          "Whose story do you pass on, and do you ask first?",
          "Where does the next journey begin, and which phases does it skip?",
        ],
        nl: [
          "Bij welke gelegenheid komt het onderwerp vanzelf ter sprake?",
          "Wat zegt de persona over jullie als je er niet bij bent?",
          "Wat is er nodig om het makkelijk te laten zien of door te geven?",
          "Wat is een eerlijk bedankje voor een nieuwe klant, en voor wie?",
          "Wiens verhaal vertel je door, en vraag je dat eerst?",
          "Waar begint de volgende reis, en welke fasen slaat die over?",
        ],
      },
    },
  ],
  loops: [],
};
