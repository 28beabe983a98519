import "./facts.css";

/** Something that is known, under its name. */
export interface Fact {
  readonly label: string;
  /** Empty or null: nobody said, and nothing is shown. */
  readonly value: string | null | undefined;
}

/** What is known, to be read: what nobody filled in is left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.flatMap(({ label, value }) => (value?.trim() ? [{ label, value }] : []));
  if (known.length === 0) return null;
  return (
    <dl className="detail-facts">
      {known.map(({ label, value }) => (
        <div key={label}>
          <dt className="cj-label">{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
