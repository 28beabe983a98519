import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCli } from "#cli/run-cli.ts";
import { writeBoardFile } from "#files/board-file.ts";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";

const snapshot = coffeeGrinderSnapshot("nl");
let folder = "";
const at = (name: string): string => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cojourney-cli-"));
  writeFileSync(at("board.json"), writeBoardFile(snapshot));
  writeFileSync(at("broken.json"), "{");
  writeFileSync(at("newer.json"), '{"format":"cojourney-board","version":99}');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const told: string[] = [];
  const code = await runCli(args, {
    say: (line) => said.push(line),
    tell: (line) => told.push(line),
  });
  return { code, said, told: told.join("\n") };
}

it("explains itself", async () => {
  for (const args of [[], ["--help"], ["export", "-h"]]) {
    const { code, said } = await run(...args);
    expect(code).toBe(0);
    expect(said[0]).toContain("--format");
  }
});

it("writes one format into a file, with the same bytes as the board it was read from", async () => {
  const { code, said } = await run(
    "export",
    at("board.json"),
    "--format=json",
    "--out",
    at("a.json"),
  );
  expect({ code, said }).toStrictEqual({ code: 0, said: [at("a.json")] });
  expect(readFileSync(at("a.json"))).toStrictEqual(readFileSync(at("board.json")));
});

it("writes several into a folder that it makes, named after the client", async () => {
  const { code, told } = await run(
    "export",
    at("board.json"),
    "--format=markdown",
    "--format=json",
    "--client=Maalsteeg",
    "--language=en",
    `--out=${at("results")}`,
  );
  expect({ code, told }).toStrictEqual({ code: 0, told: "markdown ...\njson ..." });
  expect(readdirSync(at("results")).toSorted()).toStrictEqual([
    "2026-01-31_maalsteeg_van-handmolen-naar-elektrisch_current_en.json",
    "2026-01-31_maalsteeg_van-handmolen-naar-elektrisch_current_en.md",
  ]);
});

it("exports what can be read of a board, and says what cannot", async () => {
  const board = JSON.parse(readFileSync(at("board.json"), "utf8"));
  board.cards.push({ id: "odd", title: "Odd" });
  writeFileSync(at("odd.json"), JSON.stringify(board));
  const { code, told } = await run(
    "export",
    at("odd.json"),
    "--format=json",
    "--out",
    at("b.json"),
  );
  expect(code).toBe(0);
  expect(told).toContain("Card odd, “Odd”: not taken, since it is not complete or not right");
  expect(readFileSync(at("b.json"))).toStrictEqual(readFileSync(at("board.json")));
});

it("narrows to a journey that `journeys` names", async () => {
  const { said } = await run("journeys", at("board.json"));
  expect(said).toHaveLength(2);
  const [id = ""] = said[1]?.split("  ") ?? [];
  await run("export", at("board.json"), "--format=json", "--journey", id, "--out", at("one.json"));
  const { journeys } = JSON.parse(readFileSync(at("one.json"), "utf8"));
  expect(journeys).toHaveLength(1);
  expect(journeys[0].id).toBe(id);
});

it.each([
  [["fly"], '"fly" is no command'],
  [["export"], "Say which board"],
  [["export", "board.json"], "Say which --format"],
  [["export", "board.json", "--format", "docx"], '"docx" is no format. There are: '],
  [["export", "board.json", "--format=json", "--language=fr"], "It can be: en, nl."],
  [["export", "my", "board.json", "--format=json"], "Put a name with spaces in quotes"],
  [["export", "board.json", "--formt=json"], "--formt"],
  [["export", "none.json", "--format=json"], "there is no such file or folder"],
  [["export", "broken.json", "--format=json"], "is no JSON"],
  [["export", "newer.json", "--format=json"], "was written by a newer Cojourney (version 99"],
  [["export", "board.json", "--format=json", "--journey=x"], 'There is no journey "x"'],
  [["export", "board.json", "--format=json", "--out=a.pdf"], "let --out end in .json"],
  [["export", "board.json", "--format=png", "--out=a.png"], "let --out end in .zip"],
  [
    ["export", "board.json", "--format=json", "--out=none/a.JSON"],
    "Cannot write none/a.JSON: there is no",
  ],
  [["export", "board.json", "--format=all", `--out=${import.meta.filename}`], "Cannot write"],
])("refuses %j and says why", async (args, reason) => {
  const { code, said, told } = await run(
    ...args.map((arg) => (arg.endsWith(".json") ? at(arg) : arg)),
  );
  expect({ code, said }).toStrictEqual({ code: 1, said: [] });
  expect(told).toContain(reason);
  // Nothing was rendered for it.
  expect(told).not.toMatch(/^\w+ \.\.\.$/mu);
});
