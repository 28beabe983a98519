import { addLane } from "#commands/add-lane.ts";
import { addLoop } from "#commands/add-loop.ts";
import { addPhase } from "#commands/add-phase.ts";
import { commit } from "#commands/commit.ts";
import { putRecord, textsOf } from "#commands/new-record.ts";
import { missing } from "#commands/missing.ts";
import type { Refusal } from "#commands/refusal.ts";
import { recordIn, type JourneyDoc } from "#document/journey-doc.ts";
import { textFields } from "#document/text-fields.ts";
import { JourneyId, type PersonaId, type PhaseId } from "#entities/ids.ts";
import type { Journey } from "#entities/journey.ts";
import type { Language } from "#entities/language.ts";
import { CanvasPoint } from "#entities/text.ts";
import { frameworks, isFrameworkId } from "#frameworks/index.ts";
import type { Framework } from "#frameworks/framework.ts";
import { defaultLanes } from "#lanes/index.ts";
import { err, ok, type Result } from "#result.ts";

/** What a journey starts from; its phases come from the framework, in the given language. */
export type JourneyInput = Partial<
  Pick<Journey, keyof (typeof textFields)["journeys"] | "state" | "copiedFrom">
> & {
  readonly personaId: PersonaId;
  readonly framework: string;
  readonly language: Language;
  /** Top left corner on the canvas, px at zoom 1. */
  readonly origin: readonly [number, number];
};

/** Adds a journey with the phases of a framework, one step in each, and the default lanes. */
export function addJourney(journey: JourneyDoc, input: JourneyInput): Result<JourneyId, Refusal> {
  const { personaId, framework, language, origin, state, copiedFrom, ...texts } = input;
  if (!isFrameworkId(framework)) return err({ type: "FrameworkUnknown", framework });
  if (!recordIn(journey.personas, personaId)) return missing("personas", personaId);
  const point = CanvasPoint.safeParse(origin);
  if (!point.success)
    return err({ type: "ValueInvalid", reason: "That is too far away on the canvas." });
  const id = JourneyId.parse(journey.newId());
  commit(journey, () => {
    putRecord(
      journey.journeys,
      id,
      { personaId, state: state ?? "current", origin: point.data, copiedFrom },
      textsOf(textFields.journeys, texts),
    );
    addPhasesOf(journey, id, framework, frameworks[framework], language);
    for (const kind of defaultLanes) addLane(journey, { journeyId: id, kind, before: null });
  });
  return ok(id);
}

function addPhasesOf(
  journey: JourneyDoc,
  journeyId: JourneyId,
  frameworkId: string,
  framework: Framework,
  language: Language,
): void {
  const idByName = new Map<string, PhaseId>();
  for (const { id, name } of framework.phases) {
    const phase = addPhase(journey, {
      journeyId,
      title: name[language],
      frameworkPhase: `${frameworkId}/${id}`,
      before: null,
    });
    if (phase.ok) idByName.set(id, phase.value.phaseId);
  }
  for (const loop of framework.loops) {
    const [from, to] = [idByName.get(loop.from), idByName.get(loop.to)];
    if (from && to) addLoop(journey, journeyId, { from, to });
  }
}
