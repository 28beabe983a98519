import type { Mark, PartRole } from "#drawing/marks.ts";
import type { Paper, StructOptions, StructType } from "#pdf/paper.ts";

/**
 * Draws marks in the coordinates that the paper has now. Texts and parts become content of the part that is
 * open, in the order of the marks; everything else is decoration.
 */
export function drawMarks(paper: Paper, marks: readonly Mark[]): void {
  let waiting: Mark[] = [];
  function drawWaiting(): void {
    const shapes = waiting;
    waiting = [];
    if (shapes.length > 0) paper.decoration(() => shapes.forEach((mark) => drawShape(paper, mark)));
  }
  for (const mark of marks) {
    if (mark.kind === "box" || mark.kind === "path") {
      waiting.push(mark);
      continue;
    }
    drawWaiting();
    if (mark.kind === "text") {
      if (mark.lines.some((line) => line.trim() !== ""))
        paper.within("P", {}, () => paper.content(() => drawShape(paper, mark)));
    } else if (mark.role === "figure")
      paper.within("Figure", { alt: mark.says }, () =>
        paper.content(() => mark.marks.forEach((inner) => drawShape(paper, inner))),
      );
    else {
      const [type, options] = structOf[mark.role];
      paper.within(type, { ...options, columns: mark.columns }, () => drawMarks(paper, mark.marks));
    }
  }
  drawWaiting();
}

const structOf: Readonly<
  Record<Exclude<PartRole, "figure">, readonly [StructType, StructOptions]>
> = {
  row: ["TR", {}],
  columnHead: ["TH", { scope: "Column" }],
  rowHead: ["TH", { scope: "Row" }],
  cell: ["TD", {}],
};

function drawShape(paper: Paper, mark: Mark): void {
  switch (mark.kind) {
    case "box":
      paper.box(mark.box, mark.radiusPx ?? 0, mark);
      break;
    case "path":
      paper.path(mark.d, mark, mark);
      break;
    case "text":
      for (const [i, text] of mark.lines.entries())
        paper.line({ ...mark, text, baselineY: mark.baselineY + i * mark.style.lineHeightPx });
      break;
    case "part":
      mark.marks.forEach((inner) => drawShape(paper, inner));
  }
}
