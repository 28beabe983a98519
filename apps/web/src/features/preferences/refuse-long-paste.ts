/**
 * Keeps a field from cutting off what is pasted into it: by itself it takes as much as fits and says nothing. Nothing
 * is pasted then, and `onRefused` is told how many UTF-16 code units fit and how many there would be. A field without
 * a limit, or one that does something else with a paste, is left alone.
 */
export function refuseLongPaste(onRefused: (limit: number, length: number) => void): () => void {
  function onPaste(event: ClipboardEvent): void {
    const { target: field, clipboardData, defaultPrevented } = event;
    if (defaultPrevented || !isTextField(field) || field.maxLength < 0) return;
    const { value, selectionStart, selectionEnd, maxLength } = field;
    // As the field will hold it: the end of a line is one code unit there, and two on the clipboard of Windows.
    const text = (clipboardData?.getData("text/plain") ?? "").replaceAll("\r\n", "\n");
    // A field of one line leaves the ends of lines out.
    const pasted = field instanceof HTMLInputElement ? text.replaceAll(/[\r\n]/gu, "") : text;
    const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
    const length = value.length - replaced + pasted.length;
    if (length <= maxLength) return;
    event.preventDefault();
    onRefused(maxLength, length);
  }
  document.addEventListener("paste", onPaste);
  return () => document.removeEventListener("paste", onPaste);
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
