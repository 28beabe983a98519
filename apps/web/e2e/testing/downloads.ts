import { buffer } from "node:stream/consumers";
import type { Person } from "./person.ts";

/** A file as the browser saves it. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Chooses a format, by its whole label, in the dialog with results that is open. */
export async function choosesFormat({ page }: Person, format: string): Promise<void> {
  const label = page.getByText(format, { exact: true });
  await page.locator(".cj-radio-card").filter({ has: label }).click();
}

/** Has a file made in that format, and takes what the browser saves. */
export async function downloads(
  person: Person,
  format: string,
  client?: string,
): Promise<Download> {
  const { page } = person;
  await choosesFormat(person, format);
  if (client) await page.getByRole("textbox", { name: "Opdrachtgever" }).fill(client);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Downloaden", exact: true }).click();
  const download = await saving;
  // The browser may be another machine's, which has the file where we cannot look.
  const bytes = await buffer(await download.createReadStream());
  return { name: download.suggestedFilename(), bytes };
}
