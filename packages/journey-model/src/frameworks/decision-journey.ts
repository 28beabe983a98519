import type { Framework } from "#frameworks/framework.ts";

export const decisionJourney: Framework = {
  name: { en: "Decision journey (McKinsey)", nl: "Beslisreis (McKinsey)" },
  explanation: {
    en: "For choices where brands drop in and out of the list along the way, and where a happy customer skips the search next time.",
    nl: "Voor keuzes waarbij er onderweg merken afvallen en bijkomen, en waarbij een tevreden klant de volgende keer niet meer gaat zoeken.",
  },
  phases: [
    {
      id: "initial-consideration",
      name: { en: "Initial consideration", nl: "Eerste overweging" },
      prompts: {
        en: [
          "Which names come to mind straight away, without looking anything up?",
          "What set it off: something that broke, a remark, a new situation at home or at work?",
          "How long has it been bothering them already?",
          "Where did the persona come across you before there was any need?",
          "What first impression did that leave?",
          "Why are you not on the first short list?",
        ],
        nl: [
          "Welke namen schieten meteen te binnen, zonder iets op te zoeken?",
          "Wat was de aanleiding: iets wat stukging, een opmerking, een nieuwe situatie thuis of op het werk?",
          "Hoelang zit het de persona al dwars?",
          "Waar kwam de persona jullie tegen toen er nog geen behoefte was?",
          "Welke eerste indruk bleef daarvan hangen?",
          "Waarom sta je niet op het eerste lijstje?",
        ],
      },
    },
    {
      id: "active-evaluation",
      name: { en: "Active evaluation", nl: "Actieve oriëntatie" },
      prompts: {
        en: [
          "Which brands join the list here, and which one is crossed off? Why?",
          "Whose opinion counts: friends, reviewers, a forum, a shop assistant?",
          "Which two or three points are compared in the end?",
          "What does the persona look for and fail to find on your pages?",
          "What role does price play, and what makes people forget about it?",
          "On which device does the search happen, and at what time of day?",
          "If they visit a shop: what atmosphere do they find, and who helps them?",
        ],
        nl: [
          "Welke merken komen er hier bij, en welk merk valt af? Waarom?",
          "Wiens mening telt: vrienden, reviewers, een forum, een verkoper in de winkel?",
          "Op welke twee of drie punten wordt er uiteindelijk vergeleken?",
          "Wat zoekt de persona op jullie pagina's, zonder het te vinden?",
          "Welke rol speelt de prijs, en waardoor doet die er ineens minder toe?",
          "Op welk apparaat wordt er gezocht, en op welk moment van de dag?",
          "En in een winkel: welke sfeer hangt er, en wie helpt de persona?",
        ],
      },
    },
    {
      id: "moment-of-purchase",
      name: { en: "Moment of purchase", nl: "Moment van aankoop" },
      prompts: {
        en: [
          "What tips the balance in the last five minutes?",
          "Is it in stock, and what do you offer when it is not?",
          "What is asked of the buyer that you could do without?",
          "Can people pay the way they are used to?",
          "What can still change their mind here: a cost, a delay, a pushy extra?",
          "Does someone who comes back have to start all over again?",
        ],
        nl: [
          "Wat geeft in de laatste vijf minuten de doorslag?",
          "Is het op voorraad, en wat bied je aan als dat niet zo is?",
          "Wat vraag je van de koper wat je ook kunt missen?",
          "Kunnen mensen betalen zoals ze gewend zijn?",
          "Waardoor kan iemand zich hier nog bedenken: kosten, levertijd, een opdringerige extra?",
          "Moet een klant die terugkomt weer helemaal opnieuw beginnen?",
        ],
      },
    },
    {
      id: "post-purchase-experience",
      name: { en: "Post-purchase experience", nl: "Ervaring na aankoop" },
      prompts: {
        en: [
          "What does the persona know while they wait, and what do they have to guess?",
          "Does the product live up to what was promised? Who notices first when it does not?",
          "When does regret creep in, and what takes it away?",
          "Whom can they reach with a defect or a question, and how quickly?",
          "When do you ask for a review, and what do you do with the answer?",
          "What makes the next purchase go straight to you, without looking around?",
          "Is this loyalty, or just habit?",
        ],
        nl: [
          "Wat weet de persona tijdens het wachten, en wat blijft gokken?",
          "Maakt het product waar wat er is beloofd? Wie merkt het als eerste als dat niet zo is?",
          "Wanneer slaat de twijfel toe, en wat neemt die weg?",
          "Bij wie kun je terecht met een defect of een vraag, en hoe snel?",
          "Wanneer vraag je om een review, en wat doe je met het antwoord?",
          "Waardoor komt de volgende aankoop meteen bij jullie terecht, zonder rond te kijken?",
          "Is dit loyaliteit, of gewoon gewoonte?",
        ],
      },
    },
  ],
  loops: [{ from: "post-purchase-experience", to: "moment-of-purchase" }],
};
