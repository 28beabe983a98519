import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AvatarStack } from "./AvatarStack.tsx";

function shown(count: number): readonly [faces: number, more: string | undefined] {
  const people = Array.from({ length: count }, (_, i) => ({
    id: String(i),
    name: `Person ${i}`,
    color: "teal" as const,
  }));
  const markup = renderToStaticMarkup(<AvatarStack people={people} />);
  const more = /cj-avatar-more">([^<]*)</u.exec(markup)?.[1];
  const all = markup.match(/cj-avatar cj-avatar-medium/gu)?.length ?? 0;
  return [more === undefined ? all : all - 1, more];
}

test.each([
  [1, 1, undefined],
  [4, 4, undefined],
  [5, 5, undefined],
  [6, 4, "+2"],
  [100, 4, "+96"],
])("of %i people %i are shown, and %s", (count, faces, more) => {
  expect(shown(count)).toEqual([faces, more]);
});
