import { z } from "zod";

/** Longest title of anything (card, phase, persona name ...), in UTF-16 code units. */
export const TITLE_MAX_LENGTH = 500;
/** Longest free label (owner, metric, words of an emotion ...), in UTF-16 code units. */
export const LABEL_MAX_LENGTH = 200;
/** Longest running text (note, persona statement ...), in UTF-16 code units. */
export const NOTE_MAX_LENGTH = 10_000;

/*
 * Read with room to spare: two people who type at the same moment can each stay within the limit
 * and exceed it together, and that must not make the card vanish from every screen.
 */
export const Title = z.string().max(TITLE_MAX_LENGTH * 4);
export const Note = z.string().max(NOTE_MAX_LENGTH * 4);

/** Order among siblings: a fractional index, compared by code unit; ties break by id. */
export const Rank = z.string().min(1).max(256);

/** A place on the canvas in px at zoom 1; bounded so that no shape can be sent out of reach. */
export const CanvasPoint = z.tuple([z.number().min(-1e6).max(1e6), z.number().min(-1e6).max(1e6)]);
export type CanvasPoint = z.infer<typeof CanvasPoint>;
