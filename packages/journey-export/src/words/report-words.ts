import type { Localized } from "@cojourney/journey-model";

/** What the report says by itself, in both languages. */
export const reportWords = {
  report: { en: "Customer journey report", nl: "Klantreisrapport" },
  client: { en: "Client", nl: "Opdrachtgever" },
  date: { en: "Date", nl: "Datum" },
  facilitator: { en: "Facilitator", nl: "Facilitator" },
  snapshot: { en: "Snapshot", nl: "Momentopname" },
  contents: { en: "On this board", nl: "Op dit bord" },
  inside: { en: "Contents", nl: "Inhoud" },
  page: { en: "Page", nl: "Pagina" },
  of: { en: "of", nl: "van" },
  part: { en: "Part", nl: "Deel" },

  summary: { en: "Summary", nl: "Samenvatting" },
  topPains: { en: "Pain points that weigh most", nl: "Knelpunten die het zwaarst wegen" },
  topOpportunities: {
    en: "Opportunities to take up first",
    nl: "Kansen om als eerste op te pakken",
  },
  painsOrder: {
    en: "In the order of how badly the step feels.",
    nl: "In de volgorde van hoe slecht de stap voelt.",
  },
  lowest: { en: "Lowest point", nl: "Laagste punt" },
  highest: { en: "Highest point", nl: "Hoogste punt" },
  feeling: { en: "How it feels", nl: "Hoe het voelt" },
  more: { en: "and {count} more further on", nl: "en nog {count} verderop" },
  moreInAppendix: {
    en: "And {count} more: they are in the appendix.",
    nl: "En nog {count}: die staan in de bijlage.",
  },
  noneYet: { en: "None on the board.", nl: "Geen op het bord." },
  noScores: { en: "No step has a score yet.", nl: "Nog geen stap heeft een score." },

  journeys: { en: "journeys", nl: "klantreizen" },
  journey1: { en: "journey", nl: "klantreis" },
  personasCount: { en: "personas", nl: "persona’s" },
  persona1: { en: "persona", nl: "persona" },
  steps: { en: "steps", nl: "stappen" },
  step1: { en: "step", nl: "stap" },
  touchpoints: { en: "touchpoints", nl: "contactmomenten" },
  touchpoint1: { en: "touchpoint", nl: "contactmoment" },
  pains: { en: "pain points", nl: "knelpunten" },
  pain1: { en: "pain point", nl: "knelpunt" },
  opportunities: { en: "opportunities", nl: "kansen" },
  opportunity1: { en: "opportunity", nl: "kans" },

  scope: { en: "Scope and scenario", nl: "Afbakening en scenario" },
  notFilledIn: { en: "Not filled in yet.", nl: "Nog niet ingevuld." },
  emptyBoard: {
    en: "There are no journeys on this board yet.",
    nl: "Op dit bord staan nog geen klantreizen.",
  },

  personas: { en: "Personas", nl: "Persona’s" },

  maps: { en: "Journey maps", nl: "Klantreiskaarten" },
  unplaced: { en: "Cards without a place", nl: "Kaarten zonder plek" },
  unplacedWhy: {
    en: "Somebody removed their step or lane while they were put there. Nothing is lost: give them a place on the board.",
    nl: "Iemand verwijderde hun stap of rij terwijl ze daar werden neergezet. Er is niets kwijt: geef ze op het bord een plek.",
  },

  curves: { en: "Emotion curves", nl: "Emotiecurves" },
  curvesAlt: {
    en: "Emotion curves from very bad to very good of:",
    nl: "Emotiecurves van heel slecht tot heel goed van:",
  },
  average: { en: "Average", nl: "Gemiddeld" },

  decisive: {
    en: "Moments of truth and drop-offs",
    nl: "Momenten van de waarheid en afhaakmomenten",
  },
  truths: { en: "Moments of truth", nl: "Momenten van de waarheid" },
  truthsWhat: {
    en: "Here the customer decides whether to go on.",
    nl: "Hier beslist de klant of hij verdergaat.",
  },
  dropOffs: { en: "Drop-offs", nl: "Afhaakmomenten" },
  dropOffsWhat: { en: "Here customers leave.", nl: "Hier haken klanten af." },
  leaving: { en: "Leave", nl: "Haakt af" },
  reason: { en: "Why", nl: "Waarom" },
  where: { en: "Where", nl: "Waar" },
  who: { en: "Journey", nl: "Klantreis" },
  channel: { en: "Channel", nl: "Kanaal" },
  what: { en: "What", nl: "Wat" },
  unknown: { en: "unknown", nl: "onbekend" },

  painsAndOpportunities: { en: "Pain points and opportunities", nl: "Knelpunten en kansen" },
  painPoints: { en: "Pain points", nl: "Knelpunten" },
  opportunitiesHead: { en: "Opportunities", nl: "Kansen" },
  solutions: { en: "Solutions", nl: "Oplossingen" },
  step: { en: "Step", nl: "Stap" },

  comparison: { en: "Current against future", nl: "Huidig tegenover gewenst" },
  added: { en: "Added", nl: "Nieuw" },
  removed: { en: "Removed", nl: "Vervallen" },
  moved: { en: "Moved", nl: "Verplaatst" },
  changed: { en: "Changed", nl: "Gewijzigd" },
  movedAndChanged: { en: "Moved and changed", nl: "Verplaatst en gewijzigd" },
  change: { en: "Change", nl: "Wijziging" },
  kind: { en: "Kind", nl: "Soort" },
  now: { en: "Now", nl: "Nu" },
  later: { en: "Then", nl: "Straks" },
  different: { en: "Different", nl: "Anders" },
  note: { en: "Note", nl: "Notitie" },
  difference: { en: "Difference", nl: "Verschil" },
  feelsDifferent: { en: "Steps that feel different", nl: "Stappen die anders voelen" },
  noDifference: {
    en: "Nothing is different from the current journey yet.",
    nl: "Er is nog niets anders dan in de huidige klantreis.",
  },

  appendixWhat: {
    en: "Each card with its note and all that was filled in, in the order of the map. The same as sheets: XLSX or CSV.",
    nl: "Elke kaart met haar notitie en alles wat erbij is ingevuld, in de volgorde van de klantreis. Hetzelfde in tabellen: XLSX of CSV.",
  },
  lane: { en: "Row", nl: "Rij" },
  card: { en: "Card", nl: "Kaart" },
  details: { en: "Details", nl: "Details" },
  appendix: { en: "Appendix: everything on the board", nl: "Bijlage: alles op het bord" },
} as const satisfies Record<string, Localized>;
export type ReportWord = keyof typeof reportWords;
