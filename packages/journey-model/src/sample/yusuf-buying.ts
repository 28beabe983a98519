import type { SamplePhase } from "#sample/sample-board.ts";
import { teams } from "#sample/teams.ts";

/** Yusuf up to the order: one night and one train ride, without looking around. */
export const yusufBuying: readonly SamplePhase[] = [
  {
    id: "awareness",
    steps: [
      {
        title: { en: "Grinding after the night shift", nl: "Malen na de nachtdienst" },
        emotion: { score: -1, label: { en: "Worn out", nl: "Gesloopt" } },
        cards: {
          actions: [
            {
              title: {
                en: "Grinds by hand in the bathroom, door closed",
                nl: "Maalt met de hand in de badkamer, deur dicht",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "These hands have already worked ten hours",
                nl: "Deze handen hebben er al tien uur op zitten",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "One cup of coffee without waking Lieke",
                nl: "Eén kop koffie zonder dat Lieke wakker wordt",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "It creaks, it takes ages and it hurts",
                nl: "Het kraakt, het duurt lang en het doet zeer",
              },
            },
          ],
        },
      },
      {
        title: { en: "A tip on the ward", nl: "Een tip op de afdeling" },
        emotion: { score: 1, label: { en: "Keen", nl: "Enthousiast" } },
        cards: {
          actions: [
            {
              title: {
                en: "Has coffee with Anouk at three in the morning",
                nl: "Drinkt om drie uur ’s nachts koffie met Anouk",
              },
            },
          ],
          thoughts: [
            { title: { en: "If Anouk says so, it’s good", nl: "Als Anouk het zegt, is het goed" } },
          ],
          touchpoints: [
            {
              title: {
                en: "Anouk texts him the link to her grinder",
                nl: "Anouk appt hem de link naar haar molen",
              },
              note: {
                en: "It goes straight to the product page, past our buying guide.",
                nl: "Die komt meteen uit op de productpagina, langs onze keuzehulp heen.",
              },
              fields: {
                channel: "word-of-mouth",
                reach: "both",
                device: "phone",
                timeOfDay: { en: "Night shift, 3:10 am", nl: "Nachtdienst, 3.10 uur" },
                location: {
                  en: "In the break room on the ward",
                  nl: "In de pauzeruimte van de afdeling",
                },
                entrySource: "referral",
                decisionFactors: ["reviews"],
                loyalty: "none",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "Send a question along with a shared link",
                nl: "Stuur bij een gedeelde link een vraag mee",
              },
              note: {
                en: "‘Is anyone asleep while you grind?’ What is fine in one home is far too loud in the next.",
                nl: "‘Slaapt er iemand als jij maalt?’ Wat in het ene huis prima is, is in het andere veel te luid.",
              },
            },
          ],
        },
      },
    ],
  },
  {
    id: "consideration",
    skipped: true,
    steps: [
      {
        title: { en: "No search: the tip will do", nl: "Niet gezocht: de tip volstaat" },
        emotion: null,
        cards: {},
      },
    ],
  },
  {
    id: "decision",
    steps: [
      {
        title: { en: "Two minutes on one page", nl: "Twee minuten op één pagina" },
        emotion: { score: 1, label: { en: "Certain", nl: "Zeker van zijn zaak" } },
        cards: {
          actions: [
            {
              title: {
                en: "Checks stars, price and delivery day, no more",
                nl: "Kijkt naar sterren, prijs en bezorgdag, meer niet",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "Done, one thing less to think about",
                nl: "Klaar, weer iets minder om over na te denken",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Product page of the Brunko Duo",
                nl: "Productpagina van de Brunko Duo",
              },
              note: {
                en: "Powerful, it says. Nothing about noise: fine for a break room, not for a flat.",
                nl: "Krachtig, staat er. Niets over geluid: prima voor een pauzeruimte, niet voor een flat.",
              },
              fields: {
                channel: "retailer-webshop",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "After the shift, 7:05 am", nl: "Na de dienst, 7.05 uur" },
                location: { en: "On the platform", nl: "Op het perron" },
                entrySource: "referral",
                momentOfTruth: true,
                decisionFactors: ["reviews", "price", "stock", "delivery"],
                owner: teams.web,
                loyalty: "none",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Nothing on the page about noise",
                nl: "Over geluid staat niets op de pagina",
              },
            },
          ],
        },
      },
    ],
  },
  {
    id: "purchase",
    steps: [
      {
        title: { en: "Ordering on the train", nl: "Bestellen in de trein" },
        emotion: { score: 2, label: { en: "Sorted", nl: "Zo gepiept" } },
        cards: {
          actions: [
            {
              title: {
                en: "Orders with one thumb between two stations",
                nl: "Bestelt met één duim tussen twee stations",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "Delivery charge? Fine, I want my bed",
                nl: "Verzendkosten? Prima, ik wil naar bed",
              },
            },
          ],
          expectations: [{ title: { en: "Three taps and that’s it", nl: "Drie tikken en klaar" } }],
          touchpoints: [
            {
              title: {
                en: "Address fills itself in, paid by banking app",
                nl: "Adres vult zichzelf in, betaald met de bankapp",
              },
              fields: {
                channel: "retailer-webshop",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "7:12 am", nl: "7.12 uur" },
                location: { en: "On the train, standing", nl: "Staand in de trein" },
                entrySource: "referral",
                decisionFactors: ["delivery", "service"],
                owner: teams.web,
                loyalty: "none",
              },
            },
          ],
        },
      },
    ],
  },
];
