/** The middle one of some figures. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A table in plain text, to be pasted anywhere. */
export function printTable(title: string, table: readonly Record<string, string | number>[]): void {
  const heads = Object.keys(table[0] ?? {});
  const lines = [heads, ...table.map((row) => heads.map((head) => cellText(row[head])))];
  const widths = heads.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  console.log(`\n${title}\n`);
  for (const line of lines)
    console.log(line.map((cell, i) => cell.padStart(widths[i] ?? 0)).join("   "));
}

function cellText(value: string | number | undefined): string {
  return typeof value === "number" ? String(Math.round(value)) : (value ?? "");
}
