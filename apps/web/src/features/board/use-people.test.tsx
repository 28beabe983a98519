// @vitest-environment jsdom
import { act, useLayoutEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Introduction } from "@cojourney/journey-model/protocol";
import { openReplica, seededBoard } from "@cojourney/journey-model/testing";
import { usePeople, type People } from "#features/board/use-people.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { openBoardWithoutServer } from "#sync/testing/board-without-server.ts";

let root: Root;
let shown: People;
let introduced: (readonly [Introduction, isChosen: boolean])[];

interface ScreenProps {
  readonly board: BoardConnection;
  readonly onShown: (people: People) => void;
}
function Screen({ board, onShown }: ScreenProps) {
  const people = usePeople(board);
  useLayoutEffect(() => {
    onShown(people);
  });
  return null;
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  localStorage.clear();
  introduced = [];
  const board = openBoardWithoutServer(openReplica("ann", 2, seededBoard()));
  const introduce = (person: Introduction, isChosen: boolean) =>
    introduced.push([person, isChosen]);
  const overheard = { ...board, roster: { ...board.roster, introduce } };
  root = createRoot(document.createElement("main"));
  act(() => root.render(<Screen board={overheard} onShown={(people) => (shown = people)} />));
});
afterEach(() => act(() => root.unmount()));

test("a name is chosen when it is typed; another colour later chooses it not again", () => {
  expect([shown.isNamed, introduced]).toEqual([false, []]);
  const said = [
    { name: "Pat", color: "teal" },
    { name: "Pat", color: "plum" },
    { name: "Patrick", color: "plum" },
  ] as const;
  for (const person of said) act(() => shown.setMe(person));
  expect(introduced).toEqual([
    [said[0], true],
    [said[1], false],
    [said[2], true],
  ]);
});
