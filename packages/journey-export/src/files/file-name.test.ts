import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";
import { expect, it } from "vitest";
import { exportFileName } from "#files/file-name.ts";

const { board, takenAt } = coffeeGrinderSnapshot("nl");
const about = { board, takenAt, client: "Café 't Hoekje B.V.", language: "nl" } as const;

it("names date, client, board, state and language in plain letters", () => {
  expect(exportFileName(about, "pdf")).toMatch(
    /^2026-01-31_cafe-t-hoekje-b-v_[a-z0-9-]+_current_nl\.pdf$/,
  );
});

it("leaves out what nobody filled in, and tells siblings apart", () => {
  expect(exportFileName({ ...about, client: "" }, "svg", "Sanne kiest")).toMatch(
    /^2026-01-31_[a-z0-9-]+_current_sanne-kiest_nl\.svg$/,
  );
});

it("has a name for a board whose title has no letters of ours", () => {
  const meta = { ...board.meta, title: "../../旅程 🙂" };
  expect(exportFileName({ ...about, board: { ...board, meta }, client: "" }, "csv")).toBe(
    "2026-01-31_board_current_nl.csv",
  );
});
