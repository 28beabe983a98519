import { create } from "qrcode";

/** A QR code as one SVG path on a square of so many modules. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** Draws a text as a QR code. Error correction M: a beamer is brighter than it is sharp. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
  return { size, path };
}
