import { addJourney } from "#commands/add-journey.ts";
import { addPersona } from "#commands/add-persona.ts";
import { cutText } from "#commands/clean-text.ts";
import { commit } from "#commands/commit.ts";
import type { Refusal } from "#commands/refusal.ts";
import type { JourneyDoc } from "#document/journey-doc.ts";
import { SCHEMA_VERSION } from "#document/read-meta.ts";
import type { Language } from "#entities/language.ts";
import { defaultChannels } from "#frameworks/default-channels.ts";
import { isFrameworkId } from "#frameworks/index.ts";
import { TITLE_MAX_LENGTH } from "#entities/text.ts";
import { err, ok, type Result } from "#result.ts";

/** What a board starts from. */
export interface BoardSeed {
  readonly title: string;
  /** Framework id, from the registry. */
  readonly framework: string;
  readonly language: Language;
}

/** Fills the board's own record and nothing else; only the server does this, once per board. */
export function seedMeta(
  journey: JourneyDoc,
  seed: BoardSeed,
): Result<void, Extract<Refusal, { type: "FrameworkUnknown" }>> {
  const { title, framework, language } = seed;
  if (!isFrameworkId(framework)) return err({ type: "FrameworkUnknown", framework });
  commit(journey, () => {
    journey.meta.set("schema", SCHEMA_VERSION);
    journey.meta.set("title", cutText(title, TITLE_MAX_LENGTH));
    journey.meta.set("framework", framework);
    journey.meta.set("language", language);
    journey.meta.set(
      "channels",
      defaultChannels.map(({ id, name }) => ({ id, name: name[language] })),
    );
  });
  return ok(undefined);
}

/** Starts a board: one unnamed persona with one journey in the chosen framework, ready to map. */
export function seedBoard(
  journey: JourneyDoc,
  seed: BoardSeed,
): Result<void, Extract<Refusal, { type: "FrameworkUnknown" }>> {
  return commit(journey, () => {
    const seeded = seedMeta(journey, seed);
    if (!seeded.ok) return seeded;
    const personaId = addPersona(journey, {});
    addJourney(journey, {
      personaId,
      framework: seed.framework,
      language: seed.language,
      origin: [0, 0],
    });
    return ok(undefined);
  });
}
