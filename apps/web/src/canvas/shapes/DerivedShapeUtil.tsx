import { Rectangle2d, ShapeUtil, type Geometry2d } from "tldraw";
import { canvasSessionSignal } from "#canvas/canvas-session.ts";
import { recordIdOf, type DerivedShape } from "#canvas/shapes/derived-shape.ts";

/** Corner of selection outlines, px at zoom 1. */
const OUTLINE_RADIUS_PX = 6;

/**
 * What all pictures of the journey have in common: the document decides their size and place, so
 * they have no handles to resize or rotate, no styles, and no part in tldraw's own layout commands.
 */
export abstract class DerivedShapeUtil<Shape extends DerivedShape> extends ShapeUtil<Shape> {
  override getGeometry(shape: Shape): Geometry2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: true });
  }

  override getIndicatorPath({ props }: Shape): Path2D {
    const outline = new Path2D();
    outline.roundRect(0, 0, props.w, props.h, OUTLINE_RADIUS_PX);
    return outline;
  }

  /** A copy becomes a record of its own (gestures/carry-out.ts); it says what it was made from. */
  override onBeforeDuplicate(source: Shape, duplicate: Shape): Shape {
    return { ...duplicate, meta: { ...duplicate.meta, copyOf: recordIdOf(source) } };
  }

  /** A name of the structure stays closed under a lock: what were typed into it would be refused. */
  override canEdit(shape: Shape): boolean {
    const locks = canvasSessionSignal(this.editor).get()?.locks.get();
    return !locks || locks.structure === null || shape.type === "card";
  }
  override canResize(): boolean {
    return false;
  }
  override canSnap(): boolean {
    return false;
  }
  override canBeLaidOut(): boolean {
    return false;
  }
  override canReceiveNewChildrenOfType(): boolean {
    return false;
  }
  override hideResizeHandles(): boolean {
    return true;
  }
  override hideRotateHandle(): boolean {
    return true;
  }
  override hideSelectionBoundsFg(): boolean {
    return true;
  }
  override hideSelectionBoundsBg(): boolean {
    return true;
  }
}
