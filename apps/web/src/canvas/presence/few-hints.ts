import { CollaboratorHintOverlayUtil, type TLCollaboratorHintOverlay } from "tldraw";

/** Most arrows at the edge of the screen: what more than these say, the list of people says better. */
export const MAX_HINTS = 5;

/**
 * The arrows at the edge towards people who point at what is off the screen. With many of them they are a
 * row of noise that no one can tell apart, so there are few or none. Whom one follows needs no arrow: one
 * sees what they see.
 */
export class FewHints extends CollaboratorHintOverlayUtil {
  override getOverlays(): TLCollaboratorHintOverlay[] {
    const hints = super.getOverlays();
    return hints.length > MAX_HINTS ? [] : hints;
  }
}
