import { LinkButton, Logo } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { CreateBoardForm } from "#features/home/CreateBoardForm.tsx";
import { frameworkChoices } from "#features/home/framework-choices.ts";
import { JourneyDrawing } from "#features/home/JourneyDrawing.tsx";
import { OpenFileButton } from "#features/home/OpenFileButton.tsx";
import { OpenSampleButton } from "#features/home/OpenSampleButton.tsx";
import { RecentBoards } from "#features/home/RecentBoards.tsx";
import { PreferencesMenu } from "#features/preferences/index.ts";
import "./home.css";

const facts = ["link", "offline", "saved"] as const;

/** Where everybody starts: what this is, a new board, the sample, and the boards of before. */
export function HomePage() {
  const t = useTranslations();
  return (
    <div className="home">
      <header className="home-masthead">
        <Logo />
        <PreferencesMenu trigger="words" />
      </header>
      <main>
        <section className="home-hero">
          <div className="home-words">
            <h1>{t("home.headline")}</h1>
            <p className="home-lead">{t("home.lead")}</p>
            <div className="home-actions">
              <LinkButton href="#new-board" tone="primary">
                {t("home.startBoard")}
              </LinkButton>
              <OpenSampleButton />
              <OpenFileButton />
            </div>
            <p className="cj-hint">{t("home.sampleHint")}</p>
          </div>
          <JourneyDrawing />
        </section>
        <div className="home-work">
          <section id="new-board" aria-labelledby="new-board-heading">
            <h2 id="new-board-heading">{t("createBoard.heading")}</h2>
            <CreateBoardForm frameworks={frameworkChoices} />
          </section>
          <RecentBoards />
        </div>
        <dl className="home-facts">
          {facts.map((fact) => (
            <div key={fact}>
              <dt>{t(`home.facts.${fact}.title`)}</dt>
              <dd>{t(`home.facts.${fact}.text`)}</dd>
            </div>
          ))}
        </dl>
      </main>
    </div>
  );
}
