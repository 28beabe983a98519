import { namespaces, XML_HEAD } from "#presentation/xml.ts";

/** A file in the package. */
export interface PackagePart {
  /** Without a slash before it. */
  readonly path: string;
  /** What it is, as its media type. */
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly relationships: readonly Relationship[];
}

/** How a part names another one. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Relative to the folder of the part. */
  readonly target: string;
}

/** A relationship of one of the kinds of ECMA-376: `slide`, `theme` ... */
export function relationship(id: string, kind: string, target: string): Relationship {
  return { id, type: `${namespaces.r}/${kind}`, target };
}

/** The list of what every part is, each named once; no part is listed that is not there. */
export function contentTypesXml(parts: readonly PackagePart[]): string {
  const overrides = parts.map(
    ({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  return `${XML_HEAD}<Types xmlns="${namespaces.contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

/** The relationships of one part, or of the package. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const each = relationships.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${namespaces.relationships}">${each.join("")}</Relationships>`;
}
