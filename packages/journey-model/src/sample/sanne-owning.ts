import type { SamplePhase } from "#sample/sample-board.ts";
import { teams } from "#sample/teams.ts";

/** Sanne from the basket on: the drop-off, the happy unboxing, and a loyalty that stays with the product. */
export const sanneOwning: readonly SamplePhase[] = [
  {
    id: "purchase",
    steps: [
      {
        title: { en: "Basket and checkout", nl: "Winkelmandje en afrekenen" },
        emotion: { score: -2, label: { en: "Tricked", nl: "Beetgenomen" } },
        cards: {
          actions: [
            {
              title: {
                en: "Orders on her phone at the swimming lesson",
                nl: "Bestelt op haar telefoon bij zwemles",
              },
            },
            {
              title: {
                en: "Sees the delivery charge and closes the screen",
                nl: "Ziet de verzendkosten en klikt alles weg",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "149 euros, and now this on top?",
                nl: "149 euro, en dan dit er nog bovenop?",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "The price I saw is the price I pay",
                nl: "De prijs die ik zag, is wat ik betaal",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Basket: in stock, with you tomorrow",
                nl: "Winkelmandje: op voorraad, morgen in huis",
              },
              fields: {
                channel: "retailer-webshop",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "Saturday, 9:40 am", nl: "Zaterdag, 9.40 uur" },
                location: { en: "Side of the swimming pool", nl: "Langs het zwembad" },
                entrySource: "direct",
                decisionFactors: ["stock", "delivery", "price"],
                owner: teams.web,
                loyalty: "none",
              },
            },
            {
              restsOn: ["lastScreen"],
              title: {
                en: "Last screen: €6.95 for delivery",
                nl: "Laatste scherm: € 6,95 verzendkosten",
              },
              note: {
                en: "It isn’t the amount that hurts, it’s being told this late.",
                nl: "Het gaat niet om het bedrag, maar dat je het nu pas hoort.",
              },
              fields: {
                channel: "retailer-webshop",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "Saturday, 9:45 am", nl: "Zaterdag, 9.45 uur" },
                location: { en: "Side of the swimming pool", nl: "Langs het zwembad" },
                entrySource: "direct",
                momentOfTruth: true,
                dropOff: {
                  reason: {
                    en: "The delivery charge only shows on the last screen.",
                    nl: "De verzendkosten staan pas op het laatste scherm.",
                  },
                  percent: 31,
                },
                decisionFactors: ["price", "terms"],
                owner: teams.web,
                loyalty: "none",
              },
            },
          ],
          pains: [
            {
              restsOn: ["lastScreen", "told"],
              title: {
                en: "Delivery charge comes as a surprise",
                nl: "Verzendkosten komen als verrassing",
              },
            },
            {
              title: {
                en: "Required field: date of birth. Why?",
                nl: "Verplicht veld: geboortedatum. Waarom?",
              },
            },
          ],
          opportunities: [
            {
              restsOn: ["told"],
              title: {
                en: "Show delivery costs as early as the product page",
                nl: "Bezorgkosten al op de productpagina tonen",
              },
            },
          ],
          evidence: [
            {
              evidence: "lastScreen",
              title: {
                en: "31% of full baskets are left on the last screen (webshop)",
                nl: "31% van de volle mandjes strandt daar (cijfers webshop)",
              },
            },
            {
              evidence: "told",
              title: {
                en: "“Had I known, I would have ordered at once”, R5",
                nl: "“Had ik het geweten, dan had ik meteen besteld”, R5",
              },
            },
          ],
        },
      },
      {
        title: { en: "Ordering after all", nl: "Toch bestellen" },
        emotion: { score: 0, label: { en: "Still grumpy", nl: "Nog wat knorrig" } },
        cards: {
          actions: [
            {
              title: {
                en: "Taps the link in the email and pays",
                nl: "Tikt op de link in de mail en betaalt",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "Oh, so now it can be free?",
                nl: "O, dus nu kan het ineens wél gratis?",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Email: your basket is waiting, delivery on us",
                nl: "Mail: je mandje staat klaar, bezorging gratis",
              },
              fields: {
                channel: "email",
                reach: "online",
                device: "laptop",
                timeOfDay: { en: "Monday, 4:15 pm", nl: "Maandag, 16.15 uur" },
                location: {
                  en: "At school, after the last lesson",
                  nl: "Op school, na het laatste uur",
                },
                entrySource: "newsletter",
                decisionFactors: ["price"],
                owner: teams.marketing,
                loyalty: "none",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Order at once and you pay, wait and you don’t",
                nl: "Meteen bestellen kost geld, wachten loont",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "One honest rule: free from €75",
                nl: "Eén eerlijke grens: gratis vanaf € 75",
              },
            },
          ],
        },
      },
    ],
  },
  {
    id: "post-purchase",
    steps: [
      {
        title: { en: "Waiting for the parcel", nl: "Wachten op het pakket" },
        emotion: { score: 1, label: { en: "Looking forward", nl: "Voorpret" } },
        cards: {
          actions: [
            {
              title: {
                en: "Tracks the parcel between two lessons",
                nl: "Volgt het pakket tussen twee lessen door",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "A one-hour slot that turns out to be true",
                nl: "Een tijdvak van een uur dat ook klopt",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Tracking email with a map and a time slot",
                nl: "Trackingmail met kaartje en tijdvak",
              },
              fields: {
                channel: "email",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "Tuesday, 10:20 am", nl: "Dinsdag, 10.20 uur" },
                location: { en: "In the corridor at school", nl: "Op de gang op school" },
                entrySource: "direct",
                decisionFactors: ["delivery"],
                owner: teams.warehouse,
                loyalty: "none",
              },
            },
            {
              title: {
                en: "Courier rings the bell at 5:15, as promised",
                nl: "Bezorger belt om 17.15 uur aan, zoals beloofd",
              },
              fields: {
                channel: "delivery",
                reach: "offline",
                device: "none",
                timeOfDay: { en: "Tuesday, 5:15 pm", nl: "Dinsdag, 17.15 uur" },
                location: { en: "At the front door", nl: "Aan de voordeur" },
                decisionFactors: ["delivery", "service"],
                owner: teams.warehouse,
                loyalty: "none",
              },
            },
          ],
        },
      },
      {
        title: { en: "Unboxing", nl: "Uitpakken" },
        emotion: { score: 2, label: { en: "Thrilled", nl: "Blij als een kind" } },
        cards: {
          actions: [
            {
              title: {
                en: "Opens the box with the children, grinds at once",
                nl: "Pakt uit met de kinderen en maalt meteen",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "Eight seconds, and I can still hear the radio",
                nl: "Acht seconden, en ik hoor de radio er nog bij",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Box with a start card and a bag of beans",
                nl: "Doos met een startkaart en een zakje bonen",
              },
              note: {
                en: "The first cup was there in six minutes; the manual stayed in the box.",
                nl: "De eerste kop stond er na zes minuten; de handleiding bleef in de doos.",
              },
              fields: {
                channel: "parcel",
                reach: "offline",
                device: "none",
                timeOfDay: { en: "Tuesday, 5:30 pm", nl: "Dinsdag, 17.30 uur" },
                location: { en: "In the kitchen", nl: "In de keuken" },
                momentOfTruth: true,
                decisionFactors: ["atmosphere"],
                owner: teams.warehouse,
                loyalty: "passive",
              },
            },
          ],
        },
      },
      {
        title: { en: "The first week", nl: "De eerste week" },
        emotion: { score: 1, label: { en: "Content", nl: "Tevreden" } },
        cards: {
          actions: [
            {
              title: {
                en: "Tries settings, then moves the old one to the attic",
                nl: "Probeert standen uit, brengt de oude naar zolder",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "I should have done this years ago",
                nl: "Dit had ik jaren eerder moeten doen",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Day-three email with three grind settings",
                nl: "Mail op dag drie met drie maalstanden",
              },
              fields: {
                channel: "email",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "Friday, 7:05 am", nl: "Vrijdag, 7.05 uur" },
                location: { en: "At the kitchen worktop", nl: "Aan het aanrecht" },
                entrySource: "newsletter",
                decisionFactors: ["service"],
                owner: teams.marketing,
                loyalty: "passive",
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
        title: { en: "The review request", nl: "Het reviewverzoek" },
        emotion: { score: 0, label: { en: "Lukewarm", nl: "Lauw" } },
        cards: {
          actions: [
            {
              title: {
                en: "Writes six lines about the noise",
                nl: "Schrijft zes regels over het geluid",
              },
            },
          ],
          expectations: [
            {
              title: {
                en: "A thank-you, or at least a reply",
                nl: "Een bedankje, of op z’n minst een reactie",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Review request, two weeks after delivery",
                nl: "Reviewverzoek, twee weken na de bezorging",
              },
              fields: {
                channel: "email",
                reach: "online",
                device: "tablet",
                timeOfDay: { en: "Tuesday, 9:15 pm", nl: "Dinsdag, 21.15 uur" },
                location: { en: "On the sofa", nl: "Op de bank" },
                entrySource: "newsletter",
                decisionFactors: ["reviews"],
                owner: teams.service,
                loyalty: "passive",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Nobody replies to her review",
                nl: "Niemand reageert op haar review",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "Answer every review within a week",
                nl: "Beantwoord elke review binnen een week",
              },
            },
          ],
        },
      },
      {
        title: { en: "The beans run out", nl: "De bonen raken op" },
        emotion: { score: -1, label: { en: "Indifferent", nl: "Onverschillig" } },
        cards: {
          actions: [
            {
              title: {
                en: "Grabs a bag of beans at the supermarket",
                nl: "Grist een zak bonen mee bij de supermarkt",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "That webshop? Oh yes, they sold beans too",
                nl: "Die webshop? O ja, die had ook bonen",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Newsletter about espresso machines",
                nl: "Nieuwsbrief over espressomachines",
              },
              note: {
                en: "She drinks filter coffee. We have known that since the chat.",
                nl: "Ze drinkt filterkoffie. Dat weten we al sinds de chat.",
              },
              fields: {
                channel: "email",
                reach: "online",
                device: "phone",
                timeOfDay: { en: "Saturday, 10 am", nl: "Zaterdag, 10.00 uur" },
                location: { en: "In the supermarket queue", nl: "In de rij bij de kassa" },
                entrySource: "newsletter",
                owner: teams.marketing,
                loyalty: "passive",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Offers that have nothing to do with her coffee",
                nl: "Aanbiedingen die niets met haar koffie te maken hebben",
              },
            },
          ],
          opportunities: [
            {
              restsOn: ["beans"],
              title: {
                en: "A nudge when her beans are nearly gone",
                nl: "Een seintje als haar bonen bijna op zijn",
              },
            },
          ],
          evidence: [
            {
              evidence: "beans",
              title: {
                en: "2 of 10 buyers order beans within three months (orders)",
                nl: "2 op de 10 kopers bestellen binnen drie maanden bonen",
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
        title: { en: "A colleague asks about it", nl: "Een collega vraagt ernaar" },
        emotion: { score: 1, label: { en: "Proud", nl: "Trots" } },
        cards: {
          actions: [
            {
              title: {
                en: "Plays a recording of it in the staff room",
                nl: "Laat een opname horen in de docentenkamer",
              },
            },
          ],
          thoughts: [
            {
              title: {
                en: "Great grinder. Where from? Let me think",
                nl: "Topmolen. Waar ik hem kocht? Even denken",
              },
            },
          ],
          touchpoints: [
            {
              title: {
                en: "Recommends the brand, not the shop",
                nl: "Tipt het merk, niet de winkel",
              },
              note: {
                en: "Two colleagues buy the same grinder, one of them from a competitor.",
                nl: "Twee collega’s kopen dezelfde molen, één van hen bij een concurrent.",
              },
              fields: {
                channel: "word-of-mouth",
                reach: "offline",
                device: "none",
                timeOfDay: { en: "Tuesday, morning break", nl: "Dinsdag, eerste pauze" },
                location: { en: "In the staff room", nl: "In de docentenkamer" },
                entrySource: "referral",
                decisionFactors: ["reviews"],
                loyalty: "passive",
              },
            },
          ],
          pains: [
            {
              title: {
                en: "Nothing to forward, only a brand name",
                nl: "Niets om door te sturen, alleen een merknaam",
              },
            },
          ],
          opportunities: [
            {
              title: {
                en: "A link to share that pays off for both",
                nl: "Een deelbare link waar beiden iets aan hebben",
              },
            },
          ],
        },
      },
    ],
  },
];
