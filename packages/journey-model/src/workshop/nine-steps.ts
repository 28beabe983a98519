import type { Language } from "#entities/language.ts";
import type { AgendaStepFields } from "#workshop/agenda.ts";

type Words = Pick<AgendaStepFields, "title" | "goal" | "task" | "doneCheck" | "notes">;
type Course = Pick<AgendaStepFields, "minutes" | "mode" | "laneKinds" | "locks" | "isAnonymous">;

/**
 * The nine steps of a journey workshop for one part of a day: 195 minutes of work, which with a break of 15
 * after the fifth step is three and a half hours.
 */
export const nineSteps: readonly (Course & Readonly<Record<Language, Words>>)[] = [
  {
    minutes: 20,
    mode: "writeTogether",
    isAnonymous: false,
    laneKinds: [],
    locks: [],
    en: {
      title: "The persona",
      goal: "We all have the same customer in mind.",
      task: "Read the persona and add what you know about this customer, if you can with where you know it from.",
      doneCheck: "Everyone can say in one sentence who this customer is and what they are after.",
      notes:
        "Begin with the interviews, not with opinions, and call what nobody can back up an assumption. Two people who really disagree often have two personas in mind: choose one and park the other.",
    },
    nl: {
      title: "De persona",
      goal: "We hebben allemaal dezelfde klant voor ogen.",
      task: "Lees de persona en vul aan wat jij over deze klant weet, het liefst met erbij waar je dat van weet.",
      doneCheck: "Iedereen kan in één zin zeggen wie deze klant is en waar die op uit is.",
      notes:
        "Begin bij de interviews, niet bij meningen, en noem wat niemand kan onderbouwen een aanname. Zijn twee mensen het echt oneens, dan hebben ze vaak twee persona’s in hun hoofd: kies er één en parkeer de andere.",
    },
  },
  {
    minutes: 15,
    mode: "discuss",
    isAnonymous: false,
    laneKinds: [],
    locks: ["structure", "content"],
    en: {
      title: "Goal and scope",
      goal: "We know what this journey is about, and what it is not about.",
      task: "Think along: where does this journey start and end, and how will we notice that it has become better?",
      doneCheck:
        "Goal, start, end and measure are with the journey, in words that everyone understands.",
      notes:
        "You hold the pen: the board is locked, so that it stays one conversation. Keep it small, with one persona and one goal, and prefer what you can measure. What falls outside goes to the parking lot, so that nobody has to keep saying it.",
    },
    nl: {
      title: "Doel en afbakening",
      goal: "We weten waar deze klantreis over gaat, en waarover niet.",
      task: "Denk mee: waar begint en eindigt deze klantreis, en waaraan merken we straks dat die beter is?",
      doneCheck:
        "Doel, begin, einde en meetwaarde staan bij de klantreis, in woorden die iedereen begrijpt.",
      notes:
        "Jij houdt de pen vast: het bord is vergrendeld, zodat het één gesprek blijft. Houd het klein, met één persona en één doel, en kies liever iets wat je kunt meten. Wat erbuiten valt parkeer je, dan hoeft niemand het te herhalen.",
    },
  },
  {
    minutes: 25,
    mode: "writePrivately",
    isAnonymous: true,
    laneKinds: ["touchpoints"],
    locks: ["structure"],
    en: {
      title: "Every touchpoint",
      goal: "All touchpoints are on the board, also those that belong to no team.",
      task: "Write a card for each moment at which this customer has to do with us, also outside our own channels; nobody sees it yet.",
      doneCheck: "Nobody misses a touchpoint, and what was there twice is one card.",
      notes:
        "Ten minutes of writing in silence, then reveal everything and put the doubles together. People stop too soon: ask about the invoice, the waiting, the neighbour who told about it. What it feels like comes later.",
    },
    nl: {
      title: "Alle contactmomenten",
      goal: "Alle contactmomenten staan op het bord, ook die van geen enkel team zijn.",
      task: "Schrijf een kaart voor elk moment waarop deze klant met ons te maken heeft, ook buiten onze eigen kanalen; nog niemand ziet het.",
      doneCheck: "Niemand mist een contactmoment, en wat er dubbel stond is één kaart.",
      notes:
        "Tien minuten schrijven in stilte, dan alles tegelijk onthullen en dubbele kaarten samenvoegen. Mensen stoppen te vroeg: vraag naar de factuur, het wachten, de buurvrouw die erover vertelde. Hoe het voelt komt later.",
    },
  },
  {
    minutes: 25,
    mode: "writeTogether",
    isAnonymous: false,
    laneKinds: ["actions", "touchpoints"],
    locks: [],
    en: {
      title: "The path",
      goal: "The path is in order, from the first interest to after the purchase.",
      task: "Put the touchpoints in the order in which the customer meets them, and add what the customer does in between.",
      doneCheck: "You can read the path out as a story, without holes.",
      notes:
        "Steps and phases are open now: let people add what is missing. Walk the path aloud in the persona’s own voice. Most boards are empty after the purchase, so go there on purpose. Where the group is guessing, write down a question for the next interview.",
    },
    nl: {
      title: "De weg die de klant aflegt",
      goal: "De weg staat op volgorde, van de eerste interesse tot na de aankoop.",
      task: "Zet de contactmomenten in de volgorde waarin de klant ze tegenkomt, en vul aan wat de klant tussendoor doet.",
      doneCheck: "Je kunt de weg voorlezen als een verhaal, zonder gaten.",
      notes:
        "Stappen en fasen staan nu open: laat mensen toevoegen wat ontbreekt. Loop de weg hardop na in de ik-vorm van de persona. Na de aankoop blijft een bord vaak leeg, ga daar dus bewust naartoe. Waar de groep gokt, schrijf je een vraag op voor het volgende interview.",
    },
  },
  {
    minutes: 30,
    mode: "writePrivately",
    isAnonymous: true,
    laneKinds: ["emotion", "pains"],
    locks: ["structure"],
    en: {
      title: "Emotions and barriers",
      goal: "We see where the customer is happy, and where it hurts.",
      task: "Write what gets in this customer’s way at each step; your cards come on the board without your name.",
      doneCheck: "Every step has an emotion, and each low point has a pain point that explains it.",
      notes:
        "Without names, since people write here about their own department. Ten minutes of writing, reveal everything, then set the emotion of each step together: the lowest and the highest first. Whoever begins to defend may explain it over coffee. After this step comes the break: 15 minutes.",
    },
    nl: {
      title: "Emoties en drempels",
      goal: "We zien waar de klant blij is, en waar het pijn doet.",
      task: "Schrijf bij elke stap op wat deze klant in de weg zit; je kaarten komen zonder je naam op het bord.",
      doneCheck:
        "Elke stap heeft een emotie, en bij elk dieptepunt staat een knelpunt dat het verklaart.",
      notes:
        "Zonder namen, want mensen schrijven hier over hun eigen afdeling. Tien minuten schrijven, alles onthullen, dan samen per stap de emotie bepalen: eerst het diepste en het hoogste punt. Wie gaat verdedigen, mag dat bij de koffie uitleggen. Na deze stap is het pauze: 15 minuten.",
    },
  },
  {
    minutes: 25,
    mode: "writeTogether",
    isAnonymous: false,
    laneKinds: ["actions", "thoughts", "expectations"],
    locks: ["structure"],
    en: {
      title: "Scenarios",
      goal: "We know for each step what the customer does, thinks and expects.",
      task: "Fill in for your phase what the customer does, thinks and expects, as if you were that customer.",
      doneCheck: "Each step says what the customer does, thinks and expects.",
      notes:
        "Divide the phases over pairs, or split into groups. Expectations are forgotten first: ask what was promised, and by whom. Read some cards aloud halfway; what sounds like a brochure was not said by a customer.",
    },
    nl: {
      title: "Scenario’s",
      goal: "We weten bij elke stap wat de klant doet, denkt en verwacht.",
      task: "Vul voor jouw fase in wat de klant doet, denkt en verwacht, alsof jij die klant bent.",
      doneCheck: "Bij elke stap staat wat de klant doet, denkt en verwacht.",
      notes:
        "Verdeel de fasen over tweetallen, of splits in groepen. Verwachtingen worden het eerst vergeten: vraag wat er is beloofd, en door wie. Lees halverwege een paar kaarten voor; wat klinkt als een folder, heeft geen klant gezegd.",
    },
  },
  {
    minutes: 15,
    mode: "writeTogether",
    isAnonymous: false,
    laneKinds: [],
    locks: ["structure"],
    en: {
      title: "A map that you can read",
      goal: "Whoever was not here understands the map in five minutes.",
      task: "Tidy your part: put doubles together, shorten long cards and mark the moments of truth.",
      doneCheck: "Somebody from another group tells the map back, and it is right.",
      notes:
        "Give each phase to one pair. A card holds one thought, in at most ten words. A moment of truth is where the customer decides to go on or not: three to five on a map, not twenty. The next step votes on the pain points, so see that each stands on a card of its own.",
    },
    nl: {
      title: "Een klantreis die je kunt lezen",
      goal: "Wie er niet bij was, begrijpt de klantreis in vijf minuten.",
      task: "Ruim jouw deel op: voeg dubbele kaarten samen, kort lange kaarten in en markeer de momenten van de waarheid.",
      doneCheck: "Iemand uit een ander groepje vertelt de klantreis na, en het klopt.",
      notes:
        "Geef elke fase aan één tweetal. Op een kaart staat één gedachte, in hoogstens tien woorden. Een moment van de waarheid is waar de klant beslist of die doorgaat: drie tot vijf in een klantreis, geen twintig. In de volgende stap stem je over de knelpunten, dus zorg dat elk knelpunt een eigen kaart heeft.",
    },
  },
  {
    minutes: 25,
    mode: "vote",
    isAnonymous: false,
    laneKinds: ["pains", "opportunities"],
    locks: ["structure"],
    en: {
      title: "What has to become better",
      goal: "We choose what is worth solving, and say for each what could be better.",
      task: "Give your votes to what this customer would want solved first.",
      doneCheck: "Each of the chosen pain points has an opportunity, written as a question.",
      notes:
        "Let everyone read in silence for two minutes before they vote; until you close the round nobody sees where the votes go. Then write an opportunity for each of the three to five at the top: how could we ...? Speak about effort only when the choice is made.",
    },
    nl: {
      title: "Wat moet er beter?",
      goal: "We kiezen wat de moeite waard is om op te lossen, en zeggen per keuze wat er beter kan.",
      task: "Geef je stemmen aan wat deze klant het eerst opgelost zou willen zien.",
      doneCheck: "Bij elk gekozen knelpunt staat een kans, geschreven als vraag.",
      notes:
        "Laat iedereen eerst twee minuten in stilte lezen; tot je de ronde sluit ziet niemand waar de stemmen heen gaan. Schrijf daarna bij de bovenste drie tot vijf een kans: hoe zouden we ...? Praat pas over inspanning als de keuze is gemaakt.",
    },
  },
  {
    minutes: 15,
    mode: "discuss",
    isAnonymous: false,
    laneKinds: ["opportunities", "solutions", "metrics"],
    locks: ["structure", "content"],
    en: {
      title: "Do it and check it",
      goal: "Every chosen opportunity has somebody who takes it up, a first step and a measure.",
      task: "Say what you will do, when it is ready and how we will see that it works.",
      doneCheck:
        "Behind each action stands one name and one date, and the next meeting is in the diary.",
      notes:
        "Add the rows for solutions and metrics if the map does not have them, and write down what is agreed. One name per action, never a team. Go through the parking lot: what returns, who takes it along? Export the map before everyone leaves.",
    },
    nl: {
      title: "Doen en meten",
      goal: "Elke gekozen kans heeft iemand die het oppakt, een eerste stap en een meetwaarde.",
      task: "Zeg wat jij gaat doen, wanneer het klaar is en waaraan we zien dat het werkt.",
      doneCheck:
        "Achter elke actie staan één naam en één datum, en de volgende afspraak staat in de agenda.",
      notes:
        "Voeg de rijen oplossingen en meetwaarden toe als ze er nog niet zijn, en schrijf op wat jullie afspreken. Eén naam per actie, nooit een team. Loop langs wat geparkeerd staat: wat komt terug, en wie neemt het mee? Exporteer de klantreis voordat iedereen weg is.",
    },
  },
];
