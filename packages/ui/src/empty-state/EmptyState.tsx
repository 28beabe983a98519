export interface EmptyStateProps {
  readonly icon?: React.ReactNode;
  readonly title: string;
  /** What will appear here and how to get it. */
  readonly children: React.ReactNode;
}

/** What stands where nothing is yet. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div className="cj-empty">
      {icon}
      <p className="cj-empty-title">{title}</p>
      <div className="cj-hint">{children}</div>
    </div>
  );
}
