/** The texts of a persona in the order in which they are asked, with the lines that each shows while it is empty. */
export const personaTexts = [
  ["statement", 2],
  ["segment", 1],
  ["goals", 2],
  ["needs", 2],
  ["expectations", 2],
  ["drivers", 2],
  ["frustrations", 2],
  ["media", 2],
  ["trends", 2],
  ["environment", 2],
] as const;

/** The texts of a journey that say how far it goes, and those that say what happens in it. */
export const scopeTexts = ["goal", "start", "end", "businessPart", "measure"] as const;
export const scenarioTexts = ["situation", "trigger", "need", "expectation"] as const;
