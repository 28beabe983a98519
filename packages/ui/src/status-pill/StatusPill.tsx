export type StatusTone = "good" | "busy" | "warn" | "danger";

export interface StatusPillProps {
  readonly tone: StatusTone;
  readonly icon: React.ReactNode;
  readonly label: string;
}

/** A state in one or two words with an icon; the words go where there is no room, never the icon. */
export function StatusPill({ tone, icon, label }: StatusPillProps) {
  return (
    <span className={`cj-status cj-status-${tone}`}>
      {icon}
      <span className="cj-status-label">{label}</span>
    </span>
  );
}
