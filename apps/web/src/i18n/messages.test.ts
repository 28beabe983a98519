import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import en from "./messages/en.json" with { type: "json" };
import nl from "./messages/nl.json" with { type: "json" };

type Messages = { readonly [key: string]: string | Messages };

const textsByKey = (messages: Messages, prefix = ""): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : textsByKey(value, `${prefix}${key}.`),
  );
const english = new Map(textsByKey(en));
const dutch = new Map(textsByKey(nl));
const placeholdersOf = (text = "") =>
  [...text.matchAll(/\{(\w+)(?=[,}])(, plural,)?/g)].map(
    ([, name, plural]) => `${name}${plural ?? ""}`,
  );
const languages = [
  ["en", en, english],
  ["nl", nl, dutch],
] as const;

test("Dutch has exactly the keys that English has", () => {
  expect([...dutch.keys()].toSorted()).toEqual([...english.keys()].toSorted());
});

test.each(languages)("%s leaves nothing empty", (_locale, _messages, texts) => {
  expect([...texts].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("both languages fill in the same facts", () => {
  const differing = [...english].filter(
    ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(dutch.get(key)).join(),
  );
  expect(differing).toEqual([]);
});

test.each(languages)("every message of %s can be formatted", (locale, messages, texts) => {
  const problems: string[] = [];
  const translate = createTranslator({
    locale,
    messages,
    onError: (error) => problems.push(error.message),
  });
  for (const [key, text] of texts)
    // By Reflect: only here are the keys not known beforehand.
    Reflect.apply(translate, undefined, [
      key,
      Object.fromEntries(placeholdersOf(text).map((p) => [p.split(",")[0], 2])),
    ]);
  expect(problems).toEqual([]);
});
