"use client";
import { MessagePage } from "@cojourney/ui";
import "./globals.css";

interface GlobalFailureProps {
  readonly retry: () => void;
}

/** When even the layout broke there is no chosen language any more, so this one page speaks both. */
export default function GlobalFailure({ retry }: GlobalFailureProps) {
  return (
    <html lang="en">
      <body>
        <MessagePage
          title="Something broke on our side"
          homeHref="/"
          homeName="Cojourney"
          actions={
            <button type="button" className="cj-button cj-button-primary" onClick={retry}>
              Try again · <span lang="nl">Probeer opnieuw</span>
            </button>
          }
        >
          <p>What the server had stored is safe. Try again, or reload the page.</p>
          <p lang="nl">
            Er ging iets mis aan onze kant. Wat de server al had opgeslagen is veilig. Probeer het
            opnieuw of herlaad de pagina.
          </p>
        </MessagePage>
      </body>
    </html>
  );
}
