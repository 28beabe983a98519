import type { Localized } from "#entities/language.ts";

/**
 * The channels of a new board. The first seven stand in the order in which people use them when they
 * research a purchase (word of mouth and the search engine share first place); the rest come after.
 */
export const defaultChannels: readonly { readonly id: string; readonly name: Localized }[] = [
  { id: "word-of-mouth", name: { en: "Word of mouth", nl: "Mond-tot-mondreclame" } },
  { id: "search-engine", name: { en: "Search engine", nl: "Zoekmachine" } },
  { id: "comparison-site", name: { en: "Comparison site", nl: "Vergelijkingssite" } },
  { id: "maker-site", name: { en: "Maker's website", nl: "Site van de fabrikant" } },
  { id: "online-reviews", name: { en: "Online reviews", nl: "Onlinereviews" } },
  { id: "retailer-webshop", name: { en: "Retailer's webshop", nl: "Webshop van de winkel" } },
  {
    id: "article-comments",
    name: { en: "Comments under articles", nl: "Reacties onder artikelen" },
  },
  { id: "social", name: { en: "Social media and video", nl: "Sociale media en video" } },
  { id: "email", name: { en: "Email", nl: "E-mail" } },
  { id: "shop", name: { en: "Physical shop", nl: "Fysieke winkel" } },
  { id: "phone", name: { en: "Phone call", nl: "Telefoon" } },
  { id: "chat", name: { en: "Live chat", nl: "Chat" } },
  { id: "app", name: { en: "Mobile app", nl: "App" } },
  { id: "parcel", name: { en: "Parcel and packaging", nl: "Pakket en verpakking" } },
  { id: "delivery", name: { en: "Delivery service", nl: "Bezorgdienst" } },
];
