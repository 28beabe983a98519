import type { Person } from "./person.ts";

/** Opens the workshop's panel at one of its pages. */
export async function opensPage({ page }: Person, name: string): Promise<void> {
  if (!(await page.locator(".workshop-panel").isVisible())) await page.keyboard.press("Alt+w");
  await page.locator(".workshop-panel").getByRole("tab", { name }).click();
}

/** Moves the whole room on, and does away with what is in the way by the button of that name. */
export async function movesOn({ page }: Person, title: string, settle?: string): Promise<void> {
  await page
    .locator(".workshop-strip")
    .getByRole("button", { name: /^(Beginnen|Volgende stap)$/ })
    .click();
  await page.getByRole("button", { name: "Iedereen erheen" }).click();
  if (settle) await page.getByRole("alertdialog").getByRole("button", { name: settle }).click();
  await page.locator(".workshop-strip").getByText(title, { exact: true }).waitFor();
}

/** Writes cards one under the other for the first step, by keyboard alone, in the private desk. */
export async function writesPrivately({ page }: Person, texts: readonly string[]): Promise<void> {
  await page
    .getByRole("textbox", { name: /^Nieuwe kaart bij/ })
    .first()
    .focus();
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
}

/** All that the server has sent to somebody, from their next connection on. */
export function listensTo({ page }: Person): () => string {
  const frames: Buffer[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => frames.push(Buffer.from(payload))),
  );
  return () => Buffer.concat(frames).toString("utf8");
}
