import type { SamplePhase } from "#sample/sample-board.ts";
import { teams } from "#sample/teams.ts";

/** Yusuf after the order: the wrong grinder, the exchange that wins him over, and a ward that hears of it. */
export const yusufKeeping: readonly SamplePhase[] = [
  {
    id: "post-purchase",
    steps: [
      {
        title: { en: "Parcel at the neighbours’", nl: "Pakket bij de buren" },
        emotion: { score: -1, label: { en: "Woken up", nl: "Uit bed gebeld" } },
        cards: {
          actions: [
            {
              title: {
                en: "Turns over, fetches it next door in the evening",
                nl: "Draait zich om en haalt het ’s avonds bij de buren",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "Nobody at the door while I’m asleep",
                nl: "Dat niemand aanbelt als ik slaap",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Courier rings twice, at eleven in the morning",
                nl: "Bezorger belt twee keer, om elf uur ’s ochtends",
              },
              fields: {
                channel: "delivery",
                reach: "offline",
                device: "none",
                timeOfDay: { en: "11 am, his night", nl: "11.00 uur, zijn nacht" },
                location: { en: "At home, in bed", nl: "Thuis, in bed" },
                decisionFactors: ["delivery"],
                owner: teams.warehouse,
                loyalty: "none",
              },
            },
            {
              title: {
                en: "Message: your parcel is at number 34",
                nl: "Bericht: je pakket ligt bij nummer 34",
              },
              fields: {
                channel: "app",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "5:30 pm, just awake", nl: "17.30 uur, net wakker" },
                location: { en: "At home, in the kitchen", nl: "Thuis, in de keuken" },
                entrySource: "direct",
                decisionFactors: ["delivery"],
                owner: teams.warehouse,
                loyalty: "none",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "No way to choose when it comes",
                nl: "Zelf een bezorgmoment kiezen kan niet",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "Let people pick a slot or a collection point",
                nl: "Laat mensen een tijdvak of afhaalpunt kiezen",
              },
            },
          ],
        },
      },
      {
        title: { en: "Too loud for the night", nl: "Te luid voor de nacht" },
        emotion: { score: -2, label: { en: "Guilty", nl: "Schuldig" } },
        cards: {
          actions: [
            {
              title: {
                en: "Grinds once, and Lieke is standing in the doorway",
                nl: "Maalt één keer, en Lieke staat in de deuropening",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "I might as well have bought a cement mixer",
                nl: "Dan had ik net zo goed een betonmolen kunnen nemen",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Louder than the thing it replaces",
                nl: "Meer herrie dan de molen die hij vervangt",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "Compare the noise with something everyone knows",
                nl: "Vergelijk geluid met iets wat iedereen kent",
              },
              note: {
                en: "As loud as talking, as a hoover, as a drill. Sanne ran into the same thing.",
                nl: "Zo hard als praten, als een stofzuiger, als een boor. Sanne liep hier ook tegenaan.",
              },
            },
          ],
        },
      },
      {
        title: { en: "Swapping it by chat", nl: "Omruilen via de chat" },
        emotion: { score: 1, label: { en: "Relieved", nl: "Opgelucht" } },
        cards: {
          actions: [
            {
              title: {
                en: "Asks for another one on his way to work",
                nl: "Vraagt op weg naar zijn werk om een andere",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "Here comes the form to fill in",
                nl: "Nu krijg ik vast een formulier",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "Hassle with receipts and return labels",
                nl: "Gedoe met bonnetjes en retourlabels",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Chat: ‘what time do you grind?’",
                nl: "Chat: ‘hoe laat maal je eigenlijk?’",
              },
              note: {
                en: "Femke asks before she offers anything. Together they choose the Orvelo 40, the one Sanne has.",
                nl: "Femke vraagt eerst en biedt dan pas iets aan. Samen kiezen ze de Orvelo 40, de molen van Sanne.",
              },
              fields: {
                channel: "chat",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "9:40 pm", nl: "21.40 uur" },
                location: { en: "On the bus to the hospital", nl: "In de bus naar het ziekenhuis" },
                entrySource: "direct",
                momentOfTruth: true,
                decisionFactors: ["service", "terms"],
                owner: teams.service,
                loyalty: "passive",
              },
            },
            {
              title: {
                en: "Drops the Brunko at the corner shop",
                nl: "Levert de Brunko in bij de buurtwinkel",
              },
              fields: {
                channel: "shop",
                reach: "offline",
                device: "none",
                timeOfDay: { en: "Next day, 6 pm", nl: "Volgende dag, 18.00 uur" },
                location: { en: "Round the corner", nl: "Om de hoek" },
                decisionFactors: ["terms", "delivery"],
                owner: teams.warehouse,
                loyalty: "passive",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "Offer a swap before a refund",
                nl: "Bied eerst omruilen aan, dan pas geld terug",
              },
            },
          ],
        },
      },
    ],
  },
  {
    id: "loyalty",
    steps: [
      {
        title: { en: "The quiet grinder", nl: "De stille molen" },
        emotion: { score: 2, label: { en: "Grateful", nl: "Dankbaar" } },
        cards: {
          actions: [
            {
              title: {
                en: "Grinds at half past seven; nobody wakes up",
                nl: "Maalt om half acht, en niemand wordt wakker",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "They simply sorted it out",
                nl: "Ze hebben het gewoon opgelost",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Handwritten card: ‘sleep well, both of you’",
                nl: "Handgeschreven kaartje: ‘slaap lekker, allebei’",
              },
              fields: {
                channel: "parcel",
                reach: "offline",
                device: "none",
                timeOfDay: { en: "After the shift, 7:35 am", nl: "Na de dienst, 7.35 uur" },
                location: {
                  en: "In the kitchen, no longer the bathroom",
                  nl: "In de keuken, niet meer in de badkamer",
                },
                momentOfTruth: true,
                decisionFactors: ["service", "atmosphere"],
                owner: teams.service,
                loyalty: "active",
              },
            },
          ],
        },
      },
      {
        title: { en: "Beans on subscription", nl: "Bonen in abonnement" },
        emotion: { score: 0, label: { en: "Easy, mostly", nl: "Handig, meestal" } },
        cards: {
          actions: [
            {
              title: {
                en: "Takes a kilo of beans every month",
                nl: "Neemt elke maand een kilo bonen",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "Skipping a month from my phone, at night too",
                nl: "Een maand overslaan op mijn telefoon, ook ’s nachts",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Rings to skip the holiday month",
                nl: "Belt om de vakantiemaand over te slaan",
              },
              fields: {
                channel: "phone",
                reach: "offline",
                device: "phone",
                timeOfDay: { en: "9:05 am, should be asleep", nl: "9.05 uur, had moeten slapen" },
                location: { en: "Under the duvet", nl: "Onder het dekbed" },
                entrySource: "direct",
                decisionFactors: ["service", "terms"],
                owner: teams.service,
                loyalty: "active",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Skipping works only by phone, in office hours",
                nl: "Overslaan kan alleen telefonisch, op kantooruren",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "Let people pause a subscription themselves",
                nl: "Laat mensen zelf hun abonnement pauzeren",
              },
            },
          ],
        },
      },
    ],
  },
  {
    id: "advocacy",
    steps: [
      {
        title: { en: "The story on the ward", nl: "Het verhaal op de afdeling" },
        emotion: { score: 2, label: { en: "Proud to tell", nl: "Vol van het verhaal" } },
        cards: {
          actions: [
            {
              title: {
                en: "Tells the night shift how the swap went",
                nl: "Vertelt in de nachtdienst hoe het ruilen ging",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "This is how you treat people",
                nl: "Zo ga je dus met mensen om",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Shares his referral code in the group chat",
                nl: "Deelt zijn tipcode in de groepsapp",
              },
              note: {
                en: "Four colleagues order, and he tells each of them which one is quiet.",
                nl: "Vier collega’s bestellen, en hij zegt er telkens bij welke stil is.",
              },
              fields: {
                channel: "social",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "Night shift, 4 am", nl: "Nachtdienst, 4.00 uur" },
                location: {
                  en: "In the break room on the ward",
                  nl: "In de pauzeruimte van de afdeling",
                },
                entrySource: "referral",
                decisionFactors: ["service"],
                owner: teams.marketing,
                loyalty: "active",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "Ask whether we may tell his story",
                nl: "Vraag of we zijn verhaal mogen vertellen",
              },
            },
          ],
        },
      },
    ],
  },
];
