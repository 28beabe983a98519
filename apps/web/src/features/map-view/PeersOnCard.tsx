import { useTranslations } from "next-intl";
import { shapeKey, type CardId } from "@cojourney/journey-model";
import { Avatar } from "@cojourney/ui";
import type { Peer } from "#sync/presence.ts";
import "./peers-on-card.css";

/** Faces of more people than these hide the card. */
const MAX_FACES = 3;

/** Who else is at a card, and in words whoever types in it or moves it. */
export function PeersOnCard({
  cardId,
  peers,
}: {
  readonly cardId: CardId;
  readonly peers: readonly Peer[];
}) {
  const t = useTranslations("people");
  if (peers.length === 0) return null;
  const shape = `shape:${shapeKey("card", cardId)}`;
  const mover = peers.find(({ activity }) => activity.dragging.some(({ id }) => id === shape));
  const typist = peers.find(({ typing }) => typing?.id === cardId);
  const busy = mover ?? typist;
  const name = busy?.name || t("nameless");
  return (
    <>
      <span className="map-card-peers">
        {peers.slice(0, MAX_FACES).map((peer) => (
          <Avatar key={peer.clientId} name={peer.name} color={peer.color} size="small" />
        ))}
      </span>
      {busy && (
        <span
          className="map-card-busy"
          style={{
            background: `var(--cj-person-${busy.color})`,
            color: `var(--cj-person-${busy.color}-ink)`,
          }}
        >
          {t(mover ? "moves" : "typing", { name })}
        </span>
      )}
    </>
  );
}
