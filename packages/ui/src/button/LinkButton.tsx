import type { ButtonTone } from "./Button.tsx";

export interface LinkButtonProps {
  readonly href: string;
  readonly tone?: ButtonTone;
  readonly children: React.ReactNode;
}

/** A link that looks like a button: it goes somewhere, so it stays a link for the keyboard and the reader. */
export function LinkButton({ href, tone = "quiet", children }: LinkButtonProps) {
  return (
    <a href={href} className={`cj-button cj-button-${tone}`}>
      <span className="cj-button-content">{children}</span>
    </a>
  );
}
