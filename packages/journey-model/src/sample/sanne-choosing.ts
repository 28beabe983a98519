import type { SamplePhase } from "#sample/sample-board.ts";
import { teams } from "#sample/teams.ts";

/** Sanne up to the decision: three weeks of reading, watching and asking. */
export const sanneChoosing: readonly SamplePhase[] = [
  {
    id: "awareness",
    steps: [
      {
        title: { en: "Breakfast with the hand grinder", nl: "Ontbijt met de handmolen" },
        emotion: { score: -1, label: { en: "Rushed", nl: "Opgejaagd" } },
        cards: {
          actions: [
            {
              title: {
                en: "Grinds for two minutes while the toast burns",
                nl: "Maalt twee minuten terwijl het brood aanbrandt",
              },
            },
            {
              title: {
                en: "Holds the grinder clamped between her knees",
                nl: "Klemt de molen tussen haar knieën",
              },
            },
          ],
          thoughts: [
            { title: { en: "There must be a quicker way", nl: "Dit moet toch sneller kunnen" } },
          ],
          expectations: [
            {
              title: {
                en: "Coffee ready before the hunt for shoes begins",
                nl: "Koffie klaar voordat het schoenen zoeken begint",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Scrolls past a Maalsteeg video",
                nl: "Scrolt langs een filmpje van Maalsteeg",
              },
              note: {
                en: "She doesn’t tap it: it is about latte art, not about her morning.",
                nl: "Ze tikt er niet op: het gaat over latte art, niet over haar ochtend.",
              },
              fields: {
                channel: "social",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "Weekday, 7:15 am", nl: "Doordeweeks, 7.15 uur" },
                location: { en: "At the kitchen table", nl: "Aan de keukentafel" },
                entrySource: "social",
                owner: teams.marketing,
                loyalty: "none",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Sore wrist, and still uneven grounds",
                nl: "Stramme pols en toch ongelijk gemalen",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "Show the morning rush instead of latte art",
                nl: "Laat de ochtendspits zien in plaats van latte art",
              },
            },
          ],
        },
      },
      {
        title: { en: "Coffee at a colleague’s", nl: "Koffie bij een collega" },
        emotion: { score: 1, label: { en: "Curious", nl: "Nieuwsgierig" } },
        cards: {
          actions: [
            {
              title: {
                en: "Counts along at Marleen’s: eight seconds",
                nl: "Telt mee bij Marleen: acht seconden malen",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "Eight seconds! Why do I put myself through this?",
                nl: "Acht seconden! Waarom doe ik mezelf dit aan?",
              },
            },
          ],
          touchpoints: [
            {
              restsOn: ["friend"],
              title: {
                en: "Marleen raves about her electric grinder",
                nl: "Marleen is lyrisch over haar elektrische molen",
              },
              note: {
                en: "She knows the brand, but can’t remember where she bought it.",
                nl: "Het merk weet ze nog, waar ze hem kocht niet meer.",
              },
              fields: {
                channel: "word-of-mouth",
                reach: "offline",
                device: "none",
                timeOfDay: { en: "Sunday, 11 am", nl: "Zondag, 11.00 uur" },
                location: { en: "In Marleen’s kitchen", nl: "In de keuken van Marleen" },
                entrySource: "referral",
                decisionFactors: ["atmosphere"],
                loyalty: "passive",
              },
            },
          ],
          opportunities: [
            {
              restsOn: ["friend"],
              title: {
                en: "Give every buyer something to pass on",
                nl: "Geef elke koper iets om door te geven",
              },
              note: {
                en: "Five of the eight people we interviewed first heard of their grinder from a friend.",
                nl: "Vijf van de acht geïnterviewden hoorden voor het eerst van hun molen via een bekende.",
              },
            },
          ],
          evidence: [
            {
              evidence: "friend",
              title: {
                en: "5 of the 8 interviewed first heard of it from a friend",
                nl: "5 van de 8 geïnterviewden hoorden het van een bekende",
              },
            },
          ],
        },
      },
    ],
  },
  {
    id: "consideration",
    steps: [
      {
        title: { en: "Searching on the sofa", nl: "Zoeken op de bank" },
        emotion: { score: -1, label: { en: "Swamped", nl: "Overspoeld" } },
        cards: {
          actions: [
            {
              title: {
                en: "Types ‘electric coffee grinder quiet’",
                nl: "Tikt in: ‘elektrische koffiemolen stil’",
              },
            },
            {
              title: {
                en: "Opens twelve tabs and closes nine",
                nl: "Opent twaalf tabbladen en sluit er negen",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "What on earth is a conical burr?",
                nl: "Wat is in vredesnaam een conische maalschijf?",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "To get the gist within five minutes",
                nl: "Binnen vijf minuten snappen waar het om draait",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Finds our buying guide, sixth in the results",
                nl: "Vindt onze keuzehulp, zesde in de resultaten",
              },
              fields: {
                channel: "search-engine",
                reach: "online",
                device: "tablet",
                timeOfDay: { en: "Weekday, 9 pm", nl: "Doordeweeks, 21.00 uur" },
                location: { en: "On the sofa", nl: "Op de bank" },
                entrySource: "search",
                owner: teams.marketing,
                loyalty: "none",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Jargon: retention, conical, flat, grind size",
                nl: "Jargon: retentie, conisch, vlak, maalgraad",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "A buying guide in four plain questions",
                nl: "Een keuzehulp in vier gewone vragen",
              },
              note: {
                en: "For how many, for which coffee, who is asleep, how much space?",
                nl: "Voor hoeveel man, voor welke koffie, wie slaapt er, hoeveel plek?",
              },
            },
          ],
        },
      },
      {
        title: { en: "Reviews and test videos", nl: "Reviews en testfilmpjes" },
        emotion: { score: 1, label: { en: "Getting somewhere", nl: "Wijzer" } },
        cards: {
          actions: [
            {
              title: {
                en: "Reads the two-star reviews first",
                nl: "Leest eerst de reviews met twee sterren",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "I don’t believe the fives. The threes I do",
                nl: "Die vijven geloof ik niet. De drieën wel",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Test video where you really hear the grinder",
                nl: "Testfilmpje waarin je de molen echt hoort",
              },
              note: {
                en: "For the first time she hears the difference between the four on her list. The Mokkari drops out here.",
                nl: "Voor het eerst hoort ze het verschil tussen de vier op haar lijstje. Hier valt de Mokkari af.",
              },
              fields: {
                channel: "social",
                reach: "online",
                device: "tablet",
                timeOfDay: { en: "Friday, 9:30 pm", nl: "Vrijdag, 21.30 uur" },
                location: { en: "On the sofa, children in bed", nl: "Op de bank, kinderen in bed" },
                entrySource: "search",
                momentOfTruth: true,
                decisionFactors: ["reviews"],
                loyalty: "none",
              },
            },
            {
              title: {
                en: "Buyer reviews on our product page",
                nl: "Reviews van kopers op onze productpagina",
              },
              fields: {
                channel: "online-reviews",
                reach: "online",
                device: "tablet",
                timeOfDay: { en: "Friday, 10 pm", nl: "Vrijdag, 22.00 uur" },
                location: { en: "Still on the sofa", nl: "Nog steeds op de bank" },
                entrySource: "search",
                decisionFactors: ["reviews"],
                owner: teams.web,
                loyalty: "none",
              },
            },
            {
              title: {
                en: "Squabble under a newspaper’s test",
                nl: "Gekibbel onder een test in de krant",
              },
              fields: {
                channel: "article-comments",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "Saturday morning", nl: "Zaterdagochtend" },
                location: { en: "By the hockey pitch", nl: "Langs het hockeyveld" },
                entrySource: "direct",
                decisionFactors: ["reviews"],
                loyalty: "none",
              },
            },
          ],
          opportunities: [
            {
              restsOn: ["noise"],
              title: {
                en: "Add a sound clip to every grinder",
                nl: "Zet een geluidsfragment bij elke molen",
              },
              note: {
                en: "Noise is asked about most in the chat, and no review answers it.",
                nl: "In de chat wordt het vaakst naar geluid gevraagd, en geen review zegt er iets over.",
              },
            },
          ],
          evidence: [
            {
              evidence: "noise",
              title: {
                en: "Chat, January to March: 4 in 10 questions are about noise",
                nl: "Chat, januari t/m maart: 4 op de 10 vragen gaan over geluid",
              },
            },
          ],
        },
      },
      {
        title: { en: "Three side by side", nl: "Drie naast elkaar" },
        emotion: { score: 0, label: { en: "On her guard", nl: "Op haar hoede" } },
        cards: {
          actions: [
            {
              title: {
                en: "Lists all three with their pros and cons",
                nl: "Zet de drie in een lijstje met plussen en minnen",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "Thirty euros more, but what do I get for it?",
                nl: "Dertig euro duurder, maar wat krijg ik ervoor?",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "The same figures everywhere, so I can compare",
                nl: "Overal dezelfde cijfers, zodat ik kan vergelijken",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Price and delivery time on a comparison site",
                nl: "Prijs en levertijd op een vergelijkingssite",
              },
              note: {
                en: "We are third on price and first on delivery time.",
                nl: "Op prijs staan we derde, op levertijd eerste.",
              },
              fields: {
                channel: "comparison-site",
                reach: "online",
                device: "laptop",
                timeOfDay: { en: "Wednesday, free period", nl: "Woensdag, tussenuur" },
                location: { en: "At school", nl: "Op school" },
                entrySource: "search",
                decisionFactors: ["price", "delivery"],
                owner: teams.marketing,
                loyalty: "none",
              },
            },
            {
              title: {
                en: "Specifications on the maker’s site",
                nl: "Specificaties op de site van de fabrikant",
              },
              fields: {
                channel: "maker-site",
                reach: "online",
                device: "laptop",
                timeOfDay: { en: "Wednesday, 2 pm", nl: "Woensdag, 14.00 uur" },
                location: { en: "In the staff room", nl: "In de docentenkamer" },
                entrySource: "direct",
                decisionFactors: ["terms"],
                loyalty: "none",
              },
            },
          ],
          pains: [
            {
              restsOn: ["noise"],
              title: {
                en: "Decibels hide in a PDF, or are nowhere",
                nl: "Het aantal decibel staat in een pdf, of nergens",
              },
            },
          ],
        },
      },
    ],
  },
  {
    id: "decision",
    steps: [
      {
        title: { en: "Making up her mind", nl: "De knoop doorhakken" },
        emotion: { score: 1, label: { en: "Reassured", nl: "Gerustgesteld" } },
        cards: {
          actions: [
            {
              title: {
                en: "Asks in the chat how loud the Orvelo is",
                nl: "Vraagt in de chat hoe hard de Orvelo klinkt",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "If it disappoints, I’m stuck with it",
                nl: "Als hij tegenvalt, zit ik eraan vast",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "A person in the chat, and a straight answer",
                nl: "Een mens in de chat, en een eerlijk antwoord",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Chat: ‘no louder than a chat over dinner’",
                nl: "Chat: ‘niet harder dan een gesprek aan tafel’",
              },
              note: {
                en: "Femke from customer service has the Orvelo at home. That settles it.",
                nl: "Femke van de klantenservice heeft de Orvelo zelf thuis. Dat geeft de doorslag.",
              },
              fields: {
                channel: "chat",
                reach: "online",
                device: "tablet",
                timeOfDay: { en: "Thursday, 8:30 pm", nl: "Donderdag, 20.30 uur" },
                location: { en: "At the dining table", nl: "Aan de eettafel" },
                entrySource: "direct",
                momentOfTruth: true,
                decisionFactors: ["service"],
                owner: teams.service,
                loyalty: "none",
              },
            },
            {
              title: {
                en: "Thirty-day trial, with the trust mark beside it",
                nl: "Dertig dagen proberen, met het keurmerk erbij",
              },
              fields: {
                channel: "retailer-webshop",
                reach: "online",
                device: "tablet",
                timeOfDay: { en: "Thursday, 8:45 pm", nl: "Donderdag, 20.45 uur" },
                location: { en: "At the dining table", nl: "Aan de eettafel" },
                entrySource: "direct",
                decisionFactors: ["terms", "trustMark"],
                owner: teams.web,
                loyalty: "none",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Return terms are five clicks deep",
                nl: "Retourvoorwaarden zitten vijf klikken diep",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "Trial month right beside the buy button",
                nl: "Proefmaand pal naast de bestelknop",
              },
            },
          ],
        },
      },
    ],
  },
];
