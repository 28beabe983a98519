import type { Card, Journey, Localized, Persona } from "@cojourney/journey-model";

type Words<Value extends string | null> = Readonly<Record<NonNullable<Value>, Localized>>;

/** Whether a journey is how it is or how it should be. */
export const stateWords: Words<Journey["state"]> = {
  current: { en: "current", nl: "huidig" },
  future: { en: "future", nl: "gewenst" },
};

export const kindWords: Words<Card["kind"]> = {
  touchpoint: { en: "touchpoint", nl: "contactmoment" },
  action: { en: "action", nl: "handeling" },
  thought: { en: "thought", nl: "gedachte" },
  expectation: { en: "expectation", nl: "verwachting" },
  pain: { en: "pain point", nl: "knelpunt" },
  gain: { en: "gain", nl: "pluspunt" },
  opportunity: { en: "opportunity", nl: "kans" },
  solution: { en: "solution", nl: "oplossing" },
  note: { en: "note", nl: "notitie" },
};

export const reachWords: Words<Card["reach"]> = {
  online: { en: "online", nl: "online" },
  offline: { en: "offline", nl: "offline" },
  both: { en: "online and offline", nl: "online en offline" },
};

export const deviceWords: Words<Card["device"]> = {
  laptop: { en: "laptop", nl: "laptop" },
  tablet: { en: "tablet", nl: "tablet" },
  phone: { en: "phone", nl: "telefoon" },
  none: { en: "no device", nl: "geen apparaat" },
};

export const entrySourceWords: Words<Card["entrySource"]> = {
  direct: { en: "direct", nl: "rechtstreeks" },
  search: { en: "search engine", nl: "zoekmachine" },
  social: { en: "social media", nl: "sociale media" },
  newsletter: { en: "newsletter", nl: "nieuwsbrief" },
  referral: { en: "link from another site", nl: "link vanaf een andere site" },
};

export const decisionFactorWords: Words<Card["decisionFactors"][number]> = {
  reviews: { en: "reviews", nl: "beoordelingen" },
  price: { en: "price", nl: "prijs" },
  trustMark: { en: "trust mark", nl: "keurmerk" },
  terms: { en: "terms", nl: "voorwaarden" },
  stock: { en: "stock", nl: "voorraad" },
  delivery: { en: "delivery", nl: "levering" },
  service: { en: "service", nl: "service" },
  atmosphere: { en: "atmosphere", nl: "sfeer" },
};

export const loyaltyWords: Words<Persona["loyalty"]> = {
  none: { en: "not loyal", nl: "niet loyaal" },
  passive: { en: "passively loyal", nl: "passief loyaal" },
  active: { en: "actively loyal", nl: "actief loyaal" },
};

export const streamWords: Words<Card["stream"]> = {
  communication: { en: "communication", nl: "communicatie" },
  operations: { en: "operations", nl: "organisatie" },
};

/** From very bad (-2) to very good (2). */
export const scoreWords: Readonly<Record<-2 | -1 | 0 | 1 | 2, Localized>> = {
  [-2]: { en: "very bad", nl: "heel slecht" },
  [-1]: { en: "bad", nl: "slecht" },
  0: { en: "neutral", nl: "neutraal" },
  1: { en: "good", nl: "goed" },
  2: { en: "very good", nl: "heel goed" },
};
