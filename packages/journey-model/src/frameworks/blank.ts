import type { Framework } from "#frameworks/framework.ts";

export const blank: Framework = {
  name: { en: "Blank", nl: "Leeg" },
  explanation: {
    en: "For a journey whose shape you do not know yet: one phase without a name, and the rest is up to you.",
    nl: "Voor een reis waarvan je de vorm nog niet kent: één fase zonder naam, de rest bepaal je zelf.",
  },
  phases: [
    {
      id: "first",
      name: { en: "", nl: "" },
      prompts: {
        en: [
          "What is the very first thing that happens, before anyone thinks of you?",
          "What does the persona do next, and where are they when they do it?",
          "Who or what helps at this point, and who or what gets in the way?",
          "When is the journey over for the persona? Is that also where you stop?",
        ],
        nl: [
          "Wat gebeurt er als allereerste, nog voordat iemand aan jullie denkt?",
          "Wat doet de persona daarna, en waar is die op dat moment?",
          "Wie of wat helpt hier, en wie of wat zit in de weg?",
          "Wanneer is de reis voor de persona klaar? Houden jullie daar zelf ook op?",
        ],
      },
    },
  ],
  loops: [],
};
