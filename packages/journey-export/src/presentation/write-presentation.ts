import { zip, type ZipEntry } from "#files/zip.ts";
import { documentParts, packageRelationships } from "#presentation/document-parts.ts";
import { contentTypesXml, type PackagePart, relationshipsXml } from "#presentation/package-xml.ts";
import type { Presentation } from "#presentation/presentation.ts";
import { slideParts } from "#presentation/slide-parts.ts";

/**
 * Writes a PowerPoint file (ECMA-376, transitional). Own code, since pptxgenjs writes files that PowerPoint
 * wants to repair: docs/decisions/0039.
 */
export function writePresentation(presentation: Presentation): Uint8Array<ArrayBuffer> {
  const parts: PackagePart[] = [...documentParts(presentation)];
  let charts = 0;
  for (const [i, slide] of presentation.slides.entries()) {
    parts.push(...slideParts(slide, i + 1, charts + 1));
    charts += slide.shapes.filter(({ kind }) => kind === "lineChart").length;
  }
  const encoder = new TextEncoder();
  return zip([
    // Readers look at it first.
    { path: "[Content_Types].xml", bytes: encoder.encode(contentTypesXml(parts)) },
    { path: "_rels/.rels", bytes: encoder.encode(relationshipsXml(packageRelationships)) },
    ...parts.flatMap((part) => partFiles(part, encoder)),
  ]);
}

function partFiles(
  { path, content, relationships }: PackagePart,
  encoder: TextEncoder,
): readonly ZipEntry[] {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  if (relationships.length === 0) return [{ path, bytes }];
  const relationshipsPath = path.replace(/[^/]+$/u, "_rels/$&.rels");
  return [
    { path, bytes },
    { path: relationshipsPath, bytes: encoder.encode(relationshipsXml(relationships)) },
  ];
}
