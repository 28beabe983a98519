import { SaxesParser } from "saxes";

/** A tag as it opens, without the prefix of its namespace. */
export interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Who listens to an XML text while it is read. */
export interface XmlListener {
  readonly open?: (tag: OpenTag) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** An XML text that is no such thing, or that defines entities of its own, which no spreadsheet does. */
export class XmlRefused extends Error {
  readonly why: "damaged" | "doctype";
  constructor(why: "damaged" | "doctype") {
    super(why);
    this.why = why;
  }
}

/** How much is decoded at once: as text a part of a workbook takes twice its size. */
const SLICE_BYTES = 1_000_000;

/** Reads XML from beginning to end. Throws `XmlRefused`, and whatever the listener throws, at once. */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw new XmlRefused("doctype");
  });
  parser.on("error", () => {
    throw new XmlRefused("damaged");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const known = Object.entries(attributes).map(([key, value]) => [key, value] as const);
    listener.open?.({ name: localName(name), attributes: new Map(known) });
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => listener.close?.(localName(name)));
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += SLICE_BYTES)
    parser.write(decoder.decode(bytes.subarray(at, at + SLICE_BYTES), { stream: true }));
  parser.write(decoder.decode()).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
