/** What a screen reader is to say of the workshop, politely: after what it is saying. */
export interface Voice {
  readonly say: (text: string) => void;
  readonly said: () => string;
  readonly subscribe: (listener: () => void) => () => void;
}

export function openVoice(): Voice {
  const listeners = new Set<() => void>();
  let said = "";
  return {
    say(text) {
      // The same sentence twice is heard twice only when the region differs in between.
      said = said === text ? `${text}\u00A0` : text;
      for (const listener of listeners) listener();
    },
    said: () => said,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
