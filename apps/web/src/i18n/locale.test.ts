import { expect, test } from "vitest";
import { localeFromAcceptLanguage } from "./locale.ts";

test.each([
  [null, "en"],
  ["", "en"],
  ["nl", "nl"],
  ["nl-BE,nl;q=0.9,en;q=0.8", "nl"],
  ["de-DE, nl;q=0.7, en;q=0.8", "en"],
  ["fr", "en"],
  ["nl;q=0, en", "en"],
  ["en;q=0.1, NL-nl", "nl"],
  [";;;q=,,", "en"],
])("Accept-Language %j gives %s", (header, locale) => {
  expect(localeFromAcceptLanguage(header)).toBe(locale);
});
