import { expect, test } from "vitest";
import { LiveNodes } from "#fanout/live-nodes.ts";

test("a server that was not heard of for a while is dead, once", () => {
  const nodes = new LiveNodes("here");
  nodes.heard("there", 0);
  for (let ms = 0; ms <= 6_000; ms += 1_000) nodes.heard("here", ms);
  expect(nodes.takeDead(4_000)).toEqual([]);
  expect(nodes.takeDead(6_000)).toEqual(["there"]);
  expect(nodes.takeDead(6_000)).toEqual([]);
});

test("who does not hear even itself takes nobody for dead, and waits anew when it hears again", () => {
  const nodes = new LiveNodes("here");
  nodes.heard("here", 0);
  nodes.heard("there", 0);
  expect(nodes.takeDead(60_000)).toEqual([]);
  nodes.heard("here", 61_000);
  expect(nodes.takeDead(61_000)).toEqual([]);
});
