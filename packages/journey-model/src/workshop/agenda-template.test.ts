import { expect, test } from "vitest";
import { Language } from "#entities/language.ts";
import { isLaneKindId } from "#lanes/index.ts";
import { agendaTemplate } from "#workshop/agenda-template.ts";
import { AgendaStepFields } from "#workshop/agenda.ts";

test.each(Language.options)("nine steps that are half a day with a break, in %s", (language) => {
  const steps = agendaTemplate(language);
  expect(steps).toHaveLength(9);
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(195);
  for (const step of steps) {
    expect(AgendaStepFields.parse(step)).toEqual(step);
    expect(step.laneKinds.filter((kind) => !isLaneKindId(kind))).toEqual([]);
    for (const text of [step.title, step.goal, step.task, step.doneCheck, step.notes])
      expect(text.trim()).toMatch(/./);
    // What a participant reads is one sentence.
    expect(step.task.match(/[.?!](\s|$)/g)).toHaveLength(1);
  }
});

test("the languages differ in words alone", () => {
  const [en, nl] = [agendaTemplate("en"), agendaTemplate("nl")].map((steps) =>
    steps.map(({ title, goal, task, doneCheck, notes, ...course }) => ({
      course,
      words: [title, goal, task, doneCheck, notes],
    })),
  );
  expect(en?.map(({ course }) => course)).toEqual(nl?.map(({ course }) => course));
  const said = new Set(en?.flatMap(({ words }) => words));
  expect(nl?.flatMap(({ words }) => words).filter((text) => said.has(text))).toEqual([]);
});
