export interface LogoProps {
  /** The mark alone, for where there is no room for the name. */
  readonly isMark?: boolean;
}

/** A path through three moments, and the last one lights up. Decoration: the link around it has the name. */
export function Logo({ isMark = false }: LogoProps) {
  return (
    <span className="cj-logo" aria-hidden>
      <svg viewBox="0 0 32 32">
        <path d="M5 13c4 0 4.5 11 10 11S20 8 26 8" />
        <circle className="cj-logo-stop" cx="5" cy="13" r="3" />
        <circle className="cj-logo-stop" cx="15" cy="24" r="3" />
        <circle className="cj-logo-spark" cx="26" cy="8" r="4.5" />
      </svg>
      {!isMark && <span>Cojourney</span>}
    </span>
  );
}
