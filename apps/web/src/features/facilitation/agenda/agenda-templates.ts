import { AgendaStepFields, MAX_AGENDA_STEPS } from "@cojourney/journey-model/workshop";
import { z } from "zod";

/** An agenda to begin a workshop with. */
export const AgendaTemplate = z.object({
  name: z.string().trim().min(1).max(200),
  steps: z.array(AgendaStepFields).max(MAX_AGENDA_STEPS),
});
export type AgendaTemplate = z.infer<typeof AgendaTemplate>;

/** The form in which an agenda is taken along. A later form gets another number. */
const AgendaFile = AgendaTemplate.extend({ cojourney: z.literal("agenda"), version: z.literal(1) });

/** A step that nobody wrote anything in yet. */
export const blankStep: AgendaStepFields = {
  title: "",
  goal: "",
  task: "",
  minutes: 15,
  mode: "writeTogether",
  isAnonymous: true,
  laneKinds: [],
  locks: [],
  doneCheck: "",
  notes: "",
};

const KEY = "cojourney/agenda-templates";
const Kept = z.array(AgendaTemplate).max(100);

/** The person's own templates, as this device keeps them, by name. */
export function keptTemplates(): readonly AgendaTemplate[] {
  try {
    return Kept.parse(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  } catch {
    return [];
  }
}

/** Keeps a template on this device, in place of one with the same name. False when the device refuses. */
export function keepTemplate(template: AgendaTemplate): boolean {
  return keep([...keptTemplates().filter(({ name }) => name !== template.name), template]);
}

export function forgetTemplate(name: string): boolean {
  return keep(keptTemplates().filter((template) => template.name !== name));
}

function keep(templates: readonly AgendaTemplate[]): boolean {
  const inOrder = templates.toSorted((a, b) => a.name.localeCompare(b.name));
  try {
    localStorage.setItem(KEY, JSON.stringify(inOrder));
    return true;
  } catch {
    return false;
  }
}

/** The file in which a template is taken along. */
export function templateToFile(template: AgendaTemplate): string {
  return JSON.stringify({ cojourney: "agenda", version: 1, ...template }, null, 2);
}

/** Null when the text is no agenda of ours. */
export function fileToTemplate(text: string): AgendaTemplate | null {
  try {
    const { name, steps } = AgendaFile.parse(JSON.parse(text));
    return { name, steps };
  } catch {
    return null;
  }
}
