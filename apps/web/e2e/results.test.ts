import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import {
  readBoardFile,
  runExport,
  type ExportedFile,
  type ExportFormatId,
  type Snapshot,
} from "@cojourney/journey-export";
import { describe, expect, test } from "vitest";
import type { Person } from "./testing/person.ts";
import { downloads } from "./testing/downloads.ts";
import { chromiumPath, openRoom, sharedApp as app } from "./testing/room.ts";

/** What the page's clock says: the one date in every document. */
const NOON = "2026-01-31T12:00:00Z";

const BOARD_FILE = "Bordbestand (JSON)";
const CLIENT = "Café ’t Hoekje";

describe.skipIf(!chromiumPath)("results", () => {
  const room = openRoom();

  test("leave a board as the bytes that Node makes, and come back as one change that can be undone", async () => {
    const url = await app.createBoard({ from: "sample", language: "nl" });
    // Without a service worker, so that this test can hold what the worker asks for.
    const anna = await room.enter("Anna", { serviceWorkers: "block" });
    const { page } = anna;
    await page.clock.setFixedTime(NOON);
    await anna.goTo(`${url}?view=map`);
    await page.locator(".map-grid").first().waitFor();
    await anna.seesState(/Opgeslagen/);

    await page.getByRole("button", { name: "Bestand", exact: true }).click();
    await page.getByRole("menuitem", { name: /Resultaten downloaden/ }).click();
    const file = await downloads(anna, BOARD_FILE);
    expect(file.name).toBe("2026-01-31_van-handmolen-naar-elektrisch_current_nl.json");
    const snapshot = readBoardFile(file.bytes);
    if (!snapshot.ok) throw new Error("The board file cannot be read.");
    expect(hashOf(file)).toBe(hashOf(await exportInNode("json", snapshot.value)));
    for (const [id, label] of [
      ["pdf", "PDF-rapport"],
      ["pptx", "PowerPoint-dia’s"],
      ["xlsx", "Excel (XLSX)"],
      ["png", "Afbeelding (PNG)"],
    ] as const) {
      await page.getByRole("button", { name: "Ander formaat" }).click();
      const made = await downloads(anna, label, CLIENT);
      const known = await exportInNode(id, snapshot.value);
      expect(made.name).toBe(known.name);
      expect(hashOf(made)).toBe(hashOf(known));
    }

    // While one is being made the page answers, and stopping it stops it.
    await page.getByRole("button", { name: "Ander formaat" }).click();
    const held = Promise.withResolvers<void>();
    await page.route("**/_next/static/**", async (route) => {
      await held.promise;
      // The worker that asked is gone.
      await route.continue().catch(() => undefined);
    });
    await page.getByRole("button", { name: "Downloaden", exact: true }).click();
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "Annuleren" }).click();
    await page.getByRole("button", { name: "Downloaden", exact: true }).waitFor();
    held.resolve();
    await page.unroute("**/_next/static/**");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });

    // A file that is none is refused, and the next one is put beside what is there: one change, undone by one press.
    await page.getByRole("button", { name: "Bestand", exact: true }).click();
    await page.getByRole("menuitem", { name: /importeren/ }).click();
    await brings(anna, "klantreis.xlsx", Buffer.from("<!doctype html><p>geen rekenblad</p>"));
    await page.getByRole("alert").getByText("kan niet worden geïmporteerd").waitFor();
    await brings(anna, file.name, file.bytes);
    await page.getByText("Dit is een bordbestand van Cojourney.").waitFor();
    const grids = page.locator(".map-grid");
    const before = await grids.count();
    await page.getByRole("button", { name: "Importeren", exact: true }).click();
    await expect.poll(() => grids.count()).toBe(2 * before);
    const toast = page.getByRole("alertdialog").filter({ hasText: "kaarten geïmporteerd" });
    await toast.getByRole("button", { name: "Ongedaan maken" }).click();
    await expect.poll(() => grids.count()).toBe(before);

    // A block of a spreadsheet, of which somebody knows better what the columns mean.
    await page.getByRole("button", { name: "Bestand", exact: true }).click();
    await page.getByRole("menuitem", { name: /importeren/ }).click();
    await page
      .getByRole("textbox", { name: "Of plak cellen uit een spreadsheet" })
      .fill("Wie\tWat\nSanne\tBelt de winkel\nYusuf\tLoopt binnen\n");
    await page.getByRole("button", { name: "Lees dit" }).click();
    await page.getByText("De eerste rij bevat kolomnamen").click();
    await chooses(anna, "Wie", "Notitie");
    await chooses(anna, "Wat", "Titel van de kaart");
    const preview = page.getByRole("group", { name: "De eerste kaarten" });
    await preview.getByRole("cell", { name: "Belt de winkel", exact: true }).waitFor();
    await anna.takesPicture("import-table");
    await page.getByRole("button", { name: "Importeren", exact: true }).click();
    await page
      .getByRole("button", { name: /Belt de winkel/ })
      .first()
      .waitFor();
    await page.getByRole("alertdialog").getByRole("button", { name: "Ongedaan maken" }).click();

    await page.keyboard.press("Alt+r");
    expect(hashOf(await downloads(anna, BOARD_FILE))).toBe(hashOf(file));
    await page.getByRole("button", { name: "Sluiten" }).last().click();

    // And from home, where a board is made for it: the same board again.
    await anna.goTo(app.origin);
    await brings(anna, file.name, file.bytes);
    await page.getByText("Dit komt in de plaats van de lege klantreis").waitFor();
    await page.getByRole("button", { name: "Importeren", exact: true }).click();
    // The board was saved before, too: what it is made of now has come when the question is gone.
    await page
      .getByText("Dit komt in de plaats van de lege klantreis")
      .waitFor({ state: "detached" });
    await anna.seesState(/Opgeslagen/);
    await page.keyboard.press("Alt+r");
    expect(hashOf(await downloads(anna, BOARD_FILE))).toBe(hashOf(file));
    expect(anna.problems).toEqual([]);
  });
});

/** Chooses a file where the page asks for one. */
async function brings({ page }: Person, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await page.locator("input[type=file]").setInputFiles(file);
}

async function chooses({ page }: Person, field: string, option: string): Promise<void> {
  const select = page.locator(".cj-select").filter({ has: page.getByText(field, { exact: true }) });
  await select.getByRole("button").click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

function exportInNode(id: ExportFormatId, snapshot: Snapshot): Promise<ExportedFile> {
  const options = {
    scope: { kind: "board" },
    language: "nl",
    client: id === "json" ? "" : CLIENT,
    facilitator: "",
    csvDelimiter: ";",
    pictureSize: "2x",
  } as const;
  const readAsset = (name: string) =>
    readFile(new URL(`../public/export/${name}`, import.meta.url)).then(
      (bytes) => new Uint8Array(bytes),
    );
  return runExport(id, snapshot, options, { readAsset, onProgress: () => {} });
}

function hashOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return createHash("sha256").update(bytes).digest("hex");
}
