import { BindingUtil, T, type RecordProps, type TLBinding } from "tldraw";
import { ATTACHED } from "@cojourney/journey-model";
import { keepOffset, standAtCard } from "#canvas/attached/attachment.ts";
import { isMergingFromDocument } from "#canvas/project/merge-from-document.ts";

declare module "tldraw" {
  interface TLGlobalBindingPropsMap {
    attached: {
      /** From the top left of the card to the drawing's own origin, px at zoom 1. */
      readonly offset: { readonly x: number; readonly y: number };
    };
  }
}

export type AttachedBinding = TLBinding<typeof ATTACHED>;

/** Farthest that a drawing may stand from its card, px at zoom 1. */
const FAR_PX = 1e6;
const distance = T.number.check((px) => {
  if (Math.abs(px) > FAR_PX) throw new T.ValidationError(`Expected at most ${FAR_PX}, got ${px}`);
});

/**
 * Ties a drawing to a card. Where the drawing stands is worked out on every screen from the card and the offset, and
 * nobody writes it when the card moves; a hand that moves the drawing changes the offset.
 */
export class AttachedBindingUtil extends BindingUtil<AttachedBinding> {
  static override type = ATTACHED;
  static override props: RecordProps<AttachedBinding> = {
    offset: T.object({ x: distance, y: distance }),
  };

  override getDefaultProps(): AttachedBinding["props"] {
    return { offset: { x: 0, y: 0 } };
  }
  override onAfterCreate({ binding }: { readonly binding: AttachedBinding }): void {
    standAtCard(this.editor, binding);
  }
  override onAfterChange({ bindingAfter }: { readonly bindingAfter: AttachedBinding }): void {
    standAtCard(this.editor, bindingAfter);
  }
  override onAfterChangeToShape({ binding }: { readonly binding: AttachedBinding }): void {
    standAtCard(this.editor, binding);
  }
  override onAfterChangeFromShape({ binding }: { readonly binding: AttachedBinding }): void {
    if (isMergingFromDocument(this.editor)) standAtCard(this.editor, binding);
    else keepOffset(this.editor, binding);
  }
}

/** Every tie of our own. One array, made once: tldraw starts anew when its identity changes. */
export const journeyBindingUtils = [AttachedBindingUtil];
