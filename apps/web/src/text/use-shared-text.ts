import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FormEvent,
  type RefObject,
} from "react";
import type * as Y from "yjs";
import {
  textAt,
  writeText,
  type JourneyDoc,
  type TextTarget,
  type Undo,
} from "@cojourney/journey-model";
import { caretAfter } from "#text/caret.ts";

/** What a field hears of besides text. */
export interface SharedTextEvents {
  /** Somebody removed the record while this person was in the field; `lost` is what stood in it. */
  readonly onRemoved: (lost: string) => void;
  /** What was typed or pasted does not fit and was not taken; lengths in UTF-16 code units. */
  readonly onTooLong: (length: number, limit: number) => void;
}

type TextField = HTMLTextAreaElement | HTMLInputElement;

/**
 * Ties a text field to a shared text, letter by letter: what others type in it at the same moment
 * appears around the caret, and neither loses a letter. The field must be uncontrolled.
 */
export function useSharedText<Field extends TextField>(
  journey: JourneyDoc,
  undo: Undo,
  target: TextTarget,
  events: SharedTextEvents,
): { readonly ref: RefObject<Field | null>; readonly onInput: (event: FormEvent<Field>) => void } {
  const ref = useRef<Field>(null);
  const latestEvents = useRef(events);
  useEffect(() => {
    latestEvents.current = events;
  });
  const place = useSteady(target);

  // Cleanups of layout effects run while the field is still in the page: later nobody knows who was in it.
  const wasInUse = useRef(false);
  useLayoutEffect(() => {
    const element = ref.current;
    return () => {
      wasInUse.current = element !== null && document.activeElement === element;
    };
  }, []);

  useEffect(() => {
    const element = ref.current;
    const text = textAt(journey, place);
    if (!element || !text) return;
    let lastSeen = text.toString();
    element.value = lastSeen;
    // For whoever tells the others where this person types.
    element.dataset["sharedText"] = [place.root, place.id, place.field].join("/");
    undo.stop();

    function onText(event: Y.YTextEvent): void {
      if (!element || !text) return;
      lastSeen = text.toString();
      if (element.value === lastSeen) return;
      const start = caretAfter(event.delta, element.selectionStart ?? 0);
      const end = caretAfter(event.delta, element.selectionEnd ?? 0);
      element.value = lastSeen;
      if (document.activeElement === element) element.setSelectionRange(start, end);
    }
    text.observe(onText);
    return () => {
      text.unobserve(onText);
      undo.stop();
      const isTakenAway = wasInUse.current && textAt(journey, place) === null;
      if (isTakenAway && lastSeen.trim() !== "") latestEvents.current.onRemoved(lastSeen);
    };
  }, [journey, undo, place]);

  const onInput = useCallback(
    (event: FormEvent<Field>) => {
      const { value, selectionStart } = event.currentTarget;
      const written = writeText(journey, place, value, selectionStart ?? undefined);
      if (written.ok || written.error.type !== "TextTooLong") return;
      event.currentTarget.value = textAt(journey, place)?.toString() ?? "";
      latestEvents.current.onTooLong(written.error.length, written.error.limit);
    },
    [journey, place],
  );
  return { ref, onInput };
}

/** The same object for as long as it names the same text. */
function useSteady(target: TextTarget): TextTarget {
  const [steady, setSteady] = useState(target);
  const isSame =
    steady.root === target.root && steady.id === target.id && steady.field === target.field;
  if (!isSame) setSteady(target);
  return isSame ? steady : target;
}
