import { Logo, type LogoProps } from "./Logo.tsx";

export interface LogoLinkProps extends LogoProps {
  readonly href: string;
  /** Where it leads, which the logo does not say. */
  readonly name: string;
}

/** The logo as the way home. A plain link: the page there may be in another language and is loaded anew. */
export function LogoLink({ href, name, isMark = false }: LogoLinkProps) {
  return (
    <a href={href} className="cj-logo-link" aria-label={name} title={name}>
      <Logo isMark={isMark} />
    </a>
  );
}
