import type { Board, Language } from "@cojourney/journey-model";

/** What the drawing of a map depends on beside its layout. */
export interface MapContext {
  readonly language: Language;
  /** By channel id. */
  readonly channelNames: ReadonlyMap<string, string>;
  readonly tags: Board["meta"]["tags"];
}

/** The context of every map of a board. Our own words are in the reader's language. */
export function mapContext({ meta }: Board, language: Language): MapContext {
  const channelNames = new Map(meta.channels.map(({ id, name }) => [id, name]));
  return { language, channelNames, tags: meta.tags };
}
