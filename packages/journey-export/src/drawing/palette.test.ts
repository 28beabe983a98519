import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { kindColors, mixed, paper, personColors } from "./palette.ts";

const tokens = readFileSync(new URL("../../../ui/src/tokens.css", import.meta.url), "utf8");

function light(name: string): string | undefined {
  return new RegExp(`--cj-${name}: light-dark\\((#[0-9a-f]{6}),`, "u").exec(tokens)?.[1];
}

it("has the light colours of the screens", () => {
  for (const [kind, { fill, edge, ink }] of Object.entries(kindColors)) {
    expect([kind, fill, edge, ink]).toStrictEqual([
      kind,
      ...["fill", "edge", "ink"].map((of) => light(`kind-${kind}-${of}`)),
    ]);
  }
  for (const [name, { fill, ink }] of Object.entries(personColors))
    expect([name, fill, ink]).toStrictEqual([
      name,
      light(`person-${name}`),
      light(`person-${name}-ink`),
    ]);
  expect([paper.line, paper.lineStrong, paper.ink, paper.inkSoft]).toStrictEqual(
    ["line", "line-strong", "ink", "ink-soft"].map(light),
  );
});

it("mixes as a see-through layer looks", () => {
  expect(mixed("#000000", 0.5, "#ffffff")).toBe("#808080");
  expect(mixed("#123456", 1, "#ffffff")).toBe("#123456");
});
