"use client";
import { useTranslations } from "next-intl";
import type { JourneyOutline } from "@cojourney/journey-model";
import { MapCard } from "#features/map-view/MapCard.tsx";
import type { Structure } from "#features/map-view/use-structure.ts";
import "./unplaced-cards.css";

export interface UnplacedCardsProps {
  readonly outline: JourneyOutline;
  readonly structure: Structure;
}

/** Cards whose step or lane somebody removed while somebody else put the card there: nothing is lost. */
export function UnplacedCards({ outline, structure }: UnplacedCardsProps) {
  const t = useTranslations("map.unplaced");
  if (outline.unplaced.length === 0) return null;
  return (
    <div className="map-unplaced">
      <h3>{t("title")}</h3>
      <p>{t("text")}</p>
      <ul className="map-cards">
        {outline.unplaced.map((card) => (
          <MapCard
            key={card.id}
            journeyId={outline.journey.id}
            structure={structure}
            card={card}
            lane={undefined}
          />
        ))}
      </ul>
    </div>
  );
}
