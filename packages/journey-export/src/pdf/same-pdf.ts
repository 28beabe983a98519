import { zlibSync } from "fflate";
import PdfKit from "pdfkit";
import { joinedBytes } from "#files/joined-bytes.ts";

/** What the library keeps of an object of the file until it is written, and its types leave out. */
interface Unwritten {
  buffer: Uint8Array[];
  write: (chunk: Uint8Array | string) => void;
  readonly data: Record<string, unknown>;
  finalize: () => void;
}

/** Pieces that are kept apart before they become one. */
const LOOSE_PIECES = 512;

/**
 * A PDF that is the same bytes in a browser and in Node. The library has a build for each, and the one for
 * Node packs with the zlib of the runtime and hands its bytes over late: here fflate packs, and the bytes
 * are there as soon as the document ends. The library also keeps every operator of a page as an array of its
 * own until then, which took six times the memory of what is in them.
 */
export class SamePdf extends PdfKit {
  /** All that was written so far. Not a field: the constructor above this one writes already. */
  declare written: Uint8Array[];

  constructor(options: PDFKit.PDFDocumentOptions) {
    super({ ...options, compress: false });
  }

  override ref(data: Record<string, unknown> = {}): PDFKit.PDFKitReference {
    const reference = super.ref(data);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see Unwritten
    const unwritten = reference as unknown as Unwritten;
    const { write, finalize } = unwritten;
    let whole = 0;
    unwritten.write = (chunk) => {
      write.call(unwritten, chunk);
      const { buffer } = unwritten;
      if (buffer.length - whole >= LOOSE_PIECES)
        whole = buffer.push(joinedBytes(buffer.splice(whole)));
    };
    unwritten.finalize = () => {
      if (unwritten.buffer.length > 0 && unwritten.data["Filter"] === undefined) {
        unwritten.buffer = [zlibSync(joinedBytes(unwritten.buffer))];
        unwritten.data["Filter"] = "FlateDecode";
      }
      finalize.call(unwritten);
    };
    return reference;
  }

  /** Called for every piece of the file, and with null at its end. */
  push(chunk: Uint8Array | null): boolean {
    this.written ??= [];
    if (chunk !== null) this.written.push(chunk);
    return true;
  }
}
