import { expect, test } from "vitest";
import { qrPath } from "#features/share/qr-path.ts";

test("has the three corner marks by which a phone finds it", () => {
  const { size, path } = qrPath("https://maps.example/board/AAAAAAAAAAAAAAAAAAAAAA#secret");
  const marks = [...path.matchAll(/M(\d+) (\d+)/g)];
  const dark = new Set(marks.map(([, column, row]) => `${column},${row}`));
  const last = size - 1;
  for (const corner of ["0,0", `${last},0`, `0,${last}`]) expect(dark).toContain(corner);
  expect(dark).not.toContain("7,0");
  expect((size - 17) % 4).toBe(0);
});
