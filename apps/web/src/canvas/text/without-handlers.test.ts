import { expect, test } from "vitest";
import { withoutHandlers } from "#canvas/text/without-handlers.ts";

test.each([
  [`<img src=x onerror=alert(1)>`, `<img src=x>`],
  [`<IMG SRC="x" OnError = 'alert(1)' alt="a">b`, `<IMG SRC="x" alt="a">b`],
  [`<p onclick="a > b">on=<b>x</b></p>`, `<p>on=<b>x</b></p>`],
  [`<svg/onload=go()><a title=it's onclick=x href="/">y</a>`, `<svg><a title=it's href="/">y</a>`],
  [`<a onfocus onblur="x"`, `<a`],
])("%s loses its handlers and nothing else", (markup, clean) => {
  expect(withoutHandlers(markup)).toBe(clean);
});

test.each([
  `<p title="onclick=1" data-on='x'>The button has onclick=go() and 1 < 2 on=3</p>`,
  `<span style="color: red">Turned on = yes</span>`,
  `onerror=1`,
])("%s stays as it is", (markup) => {
  expect(withoutHandlers(markup)).toBe(markup);
});

test("markup that never ends is read once, however long", () => {
  const markup = `<a on=1 ${'b="'.repeat(50_000)}<p onclick=`.repeat(2);
  expect(withoutHandlers(markup).length).toBeLessThan(markup.length);
});
