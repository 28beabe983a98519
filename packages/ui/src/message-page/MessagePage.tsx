import { LogoLink } from "#logo/LogoLink.tsx";

export interface MessagePageProps {
  readonly title: string;
  /** What happened and what to do, in paragraphs. */
  readonly children: React.ReactNode;
  readonly actions: React.ReactNode;
  readonly homeHref: string;
  readonly homeName: string;
}

/** A page with one message, for when there is nothing else to show. */
export function MessagePage({ title, children, actions, homeHref, homeName }: MessagePageProps) {
  return (
    <main className="message-page">
      <div className="message-page-logo">
        <LogoLink href={homeHref} name={homeName} />
      </div>
      <svg className="message-page-track" viewBox="0 0 240 56" aria-hidden>
        <path d="M8 20H96c20 0 24 24 44 24" />
        <path className="message-page-lost" d="M140 44h92" />
        <circle cx="12" cy="20" r="6" />
        <circle cx="70" cy="20" r="6" />
        <circle className="message-page-stop" cx="140" cy="44" r="8" />
      </svg>
      <h1>{title}</h1>
      <div className="message-page-words">{children}</div>
      <div className="message-page-actions">{actions}</div>
    </main>
  );
}
