/** As many as one sees at a glance; more are counted. */
const MOST_DOTS = 5;

/** Votes as the dots that people stick on paper; many of them as a dot and a figure. */
export function Dots({ count }: { readonly count: number }) {
  return (
    <span className="cj-vote-dots" aria-hidden>
      {Array.from({ length: count > MOST_DOTS ? 1 : count }, (_, i) => (
        <i key={i} />
      ))}
      {count > MOST_DOTS && <b>{count}</b>}
    </span>
  );
}
