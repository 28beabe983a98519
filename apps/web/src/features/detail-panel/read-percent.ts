import { err, ok, type Result } from "@cojourney/journey-model";

/** A share of a hundred as people type it: "35", "35%", "12,5"; nothing is no figure. */
export function readPercent(typed: string): Result<number | null, "NoPercentage"> {
  const plain = typed.trim().replace(/\s*%$/u, "").replace(",", ".");
  if (plain === "") return ok(null);
  if (!/^\d{1,3}(\.\d{0,2})?$/u.test(plain)) return err("NoPercentage");
  const percent = Number(plain);
  return percent <= 100 ? ok(percent) : err("NoPercentage");
}
