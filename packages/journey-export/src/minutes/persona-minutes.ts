import type { Persona } from "@cojourney/journey-model";
import { quotation, under } from "#minutes/markdown-blocks.ts";
import { markdownLine, markdownParagraphs } from "#text/markdown-text.ts";
import { filledFields, personaFields } from "#words/field-labels.ts";
import type { Teller } from "#words/teller.ts";

/** The personas of a board, each with every text that says something. */
export function personaMinutes(teller: Teller): readonly string[] {
  return under(
    `## ${teller.word("personas")}`,
    teller.personas.flatMap((persona) => aboutPersona(persona, teller)),
  );
}

function aboutPersona(persona: Persona, { names, language, traits }: Teller): readonly string[] {
  const statement = markdownParagraphs(persona.statement);
  const line = traits(persona).map(markdownLine).join(", ");
  return [
    `### ${markdownLine(names.persona(persona))}`,
    ...(line === "" ? [] : [line]),
    ...(statement === "" ? [] : [quotation(statement)]),
    ...filledFields(persona, personaFields, language).map(
      ({ label, text }) => `**${label}**  \n${markdownParagraphs(text)}`,
    ),
  ];
}
