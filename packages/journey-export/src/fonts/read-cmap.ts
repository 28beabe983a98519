/**
 * The code points that a TrueType font has letters for, from its `cmap` table in format 12 or 4
 * (https://learn.microsoft.com/typography/opentype/spec/cmap). Fonts in other formats have none here.
 */
export function readCmap(sfnt: Uint8Array): ReadonlySet<number> {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const cmap = tableOffset(view, "cmap");
  const letters = new Set<number>();
  if (cmap === null) return letters;
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(table);
    if (format === 12) readGroups(view, table, letters);
    else if (format === 4) readSegments(view, table, letters);
  }
  return letters;
}

function tableOffset(view: DataView, tag: string): number | null {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at))).join("");
    if (name === tag) return view.getUint32(record + 8);
  }
  return null;
}

function readGroups(view: DataView, table: number, into: Set<number>): void {
  for (let i = 0; i < view.getUint32(table + 12); i++) {
    const group = table + 16 + i * 12;
    const last = view.getUint32(group + 4);
    for (let codePoint = view.getUint32(group); codePoint <= last; codePoint++) into.add(codePoint);
  }
}

function readSegments(view: DataView, table: number, into: Set<number>): void {
  const twice = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + twice];
  const [deltas, offsets] = [starts + twice, starts + 2 * twice];
  for (let at = 0; at < twice; at += 2) {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const offset = view.getUint16(offsets + at);
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const glyph =
        offset === 0
          ? (codePoint + view.getUint16(deltas + at)) & 0xffff
          : view.getUint16(offsets + at + offset + (codePoint - first) * 2);
      if (glyph !== 0) into.add(codePoint);
    }
  }
}
