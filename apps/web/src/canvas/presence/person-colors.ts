import { PersonaColor } from "@cojourney/journey-model";

/** What each colour that people wear looks like now, in this theme: tldraw draws cursors with values, not names. */
export function readPersonColors(container: HTMLElement): ReadonlyMap<PersonaColor, string> {
  const probe = document.createElement("i");
  container.append(probe);
  const colors = PersonaColor.options.map((name) => {
    probe.style.color = `var(--cj-person-${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return new Map(colors);
}
