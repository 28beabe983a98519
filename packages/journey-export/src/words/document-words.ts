import type { Localized } from "@cojourney/journey-model";
import { cardFieldLabels } from "#words/field-labels.ts";

/** The headings and fixed phrases of everything that reads as a report: PDF, slides, minutes and issues. */
export const documentWords = {
  report: { en: "Customer journey report", nl: "Klantreisrapport" },
  client: { en: "Client", nl: "Opdrachtgever" },
  facilitator: { en: "Facilitator", nl: "Facilitator" },
  date: { en: "Date", nl: "Datum" },
  snapshot: { en: "Snapshot", nl: "Momentopname" },
  onBoard: { en: "On this board", nl: "Op dit bord" },
  contents: { en: "Contents", nl: "Inhoud" },
  page: { en: "Page", nl: "Pagina" },
  part: { en: "Part", nl: "Deel" },
  of: { en: "of", nl: "van" },
  continued: { en: "continued", nl: "vervolg" },

  summary: { en: "Summary", nl: "Samenvatting" },
  topPains: { en: "Pain points that weigh most", nl: "Knelpunten die het zwaarst wegen" },
  topOpportunities: {
    en: "Opportunities to take up first",
    nl: "Kansen om als eerste op te pakken",
  },
  howItFeels: { en: "How it feels", nl: "Hoe het voelt" },
  none: { en: "Nothing written down yet.", nl: "Nog niets opgeschreven." },
  noScores: { en: "No step has a score yet.", nl: "Nog geen enkele stap heeft een score." },

  personas: { en: "Personas", nl: "Persona’s" },
  persona: { en: "Persona", nl: "Persona" },

  scopeAndScenario: { en: "Scope and scenario", nl: "Afbakening en scenario" },
  scope: { en: "Scope", nl: "Afbakening" },
  scenario: { en: "Scenario", nl: "Scenario" },
  notFilledIn: { en: "Not filled in yet.", nl: "Nog niet ingevuld." },

  journey: { en: "Journey", nl: "Klantreis" },
  maps: { en: "Journey maps", nl: "Klantreiskaarten" },
  overview: { en: "The journey at a glance", nl: "De reis in één oogopslag" },
  noJourneys: {
    en: "This board has no journeys yet.",
    nl: "Op dit bord staan nog geen klantreizen.",
  },
  noCards: { en: "Nothing written down here.", nl: "Hier is niets opgeschreven." },
  phase: { en: "Phase", nl: "Fase" },
  step: { en: "Step", nl: "Stap" },
  steps: { en: "Steps", nl: "Stappen" },
  lane: { en: "Lane", nl: "Rij" },
  card: { en: "Card", nl: "Kaart" },
  kind: { en: "Kind", nl: "Soort" },
  skipped: { en: "skipped by this persona", nl: "slaat deze persona over" },
  loopTo: { en: "goes back to", nl: "gaat terug naar" },
  unplaced: { en: "Cards waiting for a place", nl: "Kaarten die wachten op een plek" },
  unplacedWhy: {
    en: "Somebody removed their step or lane while they were put there. Nothing is lost: give them a place on the board.",
    nl: "Iemand verwijderde hun stap of rij terwijl ze daar werden neergezet. Je bent niets kwijt: geef ze op het bord een plek.",
  },

  feeling: { en: "Feeling", nl: "Gevoel" },
  stepFeeling: { en: "Emotion of the step", nl: "Emotie van de stap" },
  emotionCurve: { en: "Emotion curve", nl: "Emotiecurve" },
  emotionCurves: { en: "Emotion curves", nl: "Emotiecurves" },
  curvesFromTo: {
    en: "Emotion curves from very bad to very good of:",
    nl: "Emotiecurves van heel slecht tot heel goed van:",
  },
  average: { en: "Average", nl: "Gemiddeld" },
  lowest: { en: "Lowest point", nl: "Dieptepunt" },
  highest: { en: "Highest point", nl: "Hoogtepunt" },

  touchpoints: { en: "Touchpoints", nl: "Contactmomenten" },
  decisive: {
    en: "Moments of truth and drop-offs",
    nl: "Momenten van de waarheid en afhaakmomenten",
  },
  momentsOfTruth: { en: "Moments of truth", nl: "Momenten van de waarheid" },
  momentsOfTruthWhat: {
    en: "Here the customer decides whether to go on.",
    nl: "Hier beslist de klant of hij verdergaat.",
  },
  dropOffs: { en: "Drop-offs", nl: "Afhaakmomenten" },
  dropOffsWhat: { en: "Here customers leave.", nl: "Hier haken klanten af." },
  leaving: { en: "Leave", nl: "Haakt af" },
  why: { en: "Why", nl: "Waarom" },
  unknown: { en: "unknown", nl: "onbekend" },

  painsAndOpportunities: { en: "Pain points and opportunities", nl: "Knelpunten en kansen" },
  painsOrder: {
    en: "In the order of how badly the step feels.",
    nl: "Op volgorde van hoe slecht de stap voelt.",
  },
  votesOrder: {
    en: "What got most votes comes first, and after that what is in the steps that feel worst.",
    nl: "Bovenaan staat wat de meeste stemmen kreeg, daarna wat in de stappen zit die het slechtst voelen.",
  },
  pains: { en: "Pain points", nl: "Knelpunten" },
  gains: { en: "Gains", nl: "Pluspunten" },
  opportunities: { en: "Opportunities", nl: "Kansen" },
  solutions: { en: "Solutions", nl: "Oplossingen" },
  solutionsWithoutDate: { en: "Solutions without a date yet", nl: "Oplossingen nog zonder datum" },
  roadmap: { en: "Roadmap", nl: "Roadmap" },
  roadmapWhat: {
    en: "What will be done, when and by whom, and the figure that shows whether it works.",
    nl: "Wat er gaat gebeuren, wanneer en door wie, en aan welk cijfer je ziet of het werkt.",
  },
  roadmapPicture: {
    en: "Timeline of the roadmap; the table under it has all of it.",
    nl: "Tijdlijn van de roadmap; in de tabel eronder staat alles.",
  },
  communication: { en: "Communication", nl: "Communicatie" },
  operations: { en: "Operations", nl: "Organisatie" },
  noStream: { en: "No stream chosen", nl: "Geen spoor gekozen" },
  when: cardFieldLabels.period,
  measuredBy: { en: "Measured by", nl: "Gemeten aan" },
  forOpportunity: cardFieldLabels.opportunityId,
  voteRounds: { en: "Votes", nl: "Stemmingen" },
  round: { en: "Vote", nl: "Stemming" },
  votes: { en: "Votes", nl: "Stemmen" },
  votedBy: { en: "By", nl: "Door" },
  goneCard: { en: "(a card that was removed)", nl: "(een kaart die is verwijderd)" },
  where: { en: "Where", nl: "Waar" },
  what: { en: "What", nl: "Wat" },
  channel: cardFieldLabels.channel,
  owner: cardFieldLabels.owner,
  details: { en: "Details", nl: "Details" },
  note: { en: "Note", nl: "Notitie" },

  comparison: { en: "Current against future", nl: "Huidig tegenover gewenst" },
  change: { en: "Change", nl: "Wijziging" },
  added: { en: "Added", nl: "Nieuw" },
  removed: { en: "Removed", nl: "Vervallen" },
  moved: { en: "Moved", nl: "Verplaatst" },
  changed: { en: "Changed", nl: "Gewijzigd" },
  movedAndChanged: { en: "Moved and changed", nl: "Verplaatst en gewijzigd" },
  now: { en: "Now", nl: "Nu" },
  later: { en: "Then", nl: "Straks" },
  different: { en: "Different", nl: "Anders" },
  difference: { en: "Difference", nl: "Verschil" },
  feelsDifferent: { en: "Feels different", nl: "Voelt anders" },
  stepsFeelDifferent: { en: "Steps that feel different", nl: "Stappen die anders voelen" },
  noDifference: {
    en: "Nothing is different from the current journey yet.",
    nl: "Er is nog niets anders dan in de huidige klantreis.",
  },

  parked: { en: "Parking lot", nl: "Parkeerplaats" },
  parkedWhy: {
    en: "Set aside during the workshop: good, but not for now.",
    nl: "Apart gezet tijdens de workshop: goed, maar niet voor nu.",
  },

  missingLetters: {
    en: "□ stands for a letter that this document has no font for. Copied, searched or read aloud it is what was written.",
    nl: "□ staat voor een teken waar dit document geen letter voor heeft. Wie het kopieert, zoekt of laat voorlezen, krijgt wat er geschreven is.",
  },

  appendix: { en: "Appendix: everything on the board", nl: "Bijlage: alles op het bord" },
  appendixWhat: {
    en: "Each card with its note and all that was filled in, in the order of the map. The XLSX and CSV files hold the same as tables.",
    nl: "Elke kaart met haar notitie en alles wat erbij is ingevuld, in de volgorde van de klantreis. In de XLSX- en CSV-bestanden staat hetzelfde als tabel.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
export type DocumentWord = keyof typeof documentWords;
