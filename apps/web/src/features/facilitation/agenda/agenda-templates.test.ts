// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import {
  blankStep,
  fileToTemplate,
  forgetTemplate,
  keepTemplate,
  keptTemplates,
  templateToFile,
} from "#features/facilitation/agenda/agenda-templates.ts";

const day = { name: "Our day", steps: [{ ...blankStep, title: "Personas", notes: "Only us" }] };

beforeEach(() => localStorage.clear());

test("a template is kept by its name, the later one of two, and can be forgotten", () => {
  keepTemplate(day);
  keepTemplate({ name: "A short one", steps: [] });
  keepTemplate({ ...day, steps: [] });
  expect(keptTemplates().map(({ name, steps }) => [name, steps.length])).toEqual([
    ["A short one", 0],
    ["Our day", 0],
  ]);
  forgetTemplate("Our day");
  expect(keptTemplates()).toHaveLength(1);
});

test("what the device kept in another form is no template", () => {
  localStorage.setItem("cojourney/agenda-templates", '[{"name":"x"}]');
  expect(keptTemplates()).toEqual([]);
});

test("a template that was taken along comes back whole, notes too", () => {
  expect(fileToTemplate(templateToFile(day))).toEqual(day);
});

test.each(["", "{}", "[]", '{"cojourney":"agenda","version":2,"name":"x","steps":[]}'])(
  "%j is no agenda",
  (text) => {
    expect(fileToTemplate(text)).toBeNull();
  },
);
