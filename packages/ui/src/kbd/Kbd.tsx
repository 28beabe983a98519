export interface KbdProps {
  /** Keys joined by "+", as people say them: "Ctrl+Shift+Z". */
  readonly keys: string;
}

/** A key or a chord, in print. */
export function Kbd({ keys }: KbdProps) {
  return <kbd className="cj-kbd">{keys}</kbd>;
}
