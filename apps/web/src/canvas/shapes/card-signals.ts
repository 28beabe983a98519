import { atom, react, type Atom, type Editor, type TLShapeId } from "tldraw";

/** Below this zoom letters are too small to read, and cards show only their colour and bulk. */
const FAR_ZOOM = 0.34;

/** What every card on a canvas hangs on. */
export interface CardSignals {
  /** Whether the board is so far away that cards are simplified. */
  readonly isFar: Atom<boolean>;
  /** The shape that is written in. */
  readonly writtenId: Atom<TLShapeId | null>;
}

const signalsByEditor = new WeakMap<Editor, CardSignals>();

/**
 * Atoms of their own, set when the answer changes. tldraw works both values out of what changes with every movement, and
 * then looks at all that hangs on them: thousands of cards for each step of a drag, and for each cursor of the others.
 */
export function cardSignals(editor: Editor): CardSignals {
  const known = signalsByEditor.get(editor);
  if (known) return known;
  const signals = {
    isFar: atom("is the board far away", false),
    writtenId: atom<TLShapeId | null>("what is written in", null),
  };
  signalsByEditor.set(editor, signals);
  editor.disposables.add(
    react("what every card hangs on", () => {
      signals.isFar.set(editor.getEfficientZoomLevel() < FAR_ZOOM);
      signals.writtenId.set(editor.getEditingShapeId());
    }),
  );
  return signals;
}
