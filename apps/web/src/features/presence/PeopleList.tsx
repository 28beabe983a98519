"use client";
import {
  layoutBoard,
  outlineBoard,
  type Board,
  type BoardLayout,
  type JourneyOutline,
} from "@cojourney/journey-model";
import { Avatar, Button, TextField } from "@cojourney/ui";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { namesOfPlace, placeOfPeer } from "#features/presence/place-of-peer.ts";
import type { Following } from "#features/presence/use-following.ts";
import { usePeers } from "#features/presence/use-peers.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import type { Peer, Person } from "#sync/presence.ts";
import { useCalmReading } from "#sync/use-board-reading.ts";

/** With more people than these, one looks for a name rather than along the list. */
const MANY = 12;

export interface PeopleListProps {
  readonly board: BoardConnection;
  readonly me: Person;
  readonly following: Following;
  readonly onChangeName: () => void;
  readonly close: () => void;
}

/** Everybody on the board: who they are, where they are, and the way there. */
export function PeopleList({ board, me, following, onChangeName, close }: PeopleListProps) {
  const t = useTranslations("people");
  const peers = usePeers(board.awareness);
  const picture = usePicture(useCalmReading(board.live).board);
  const [wanted, setWanted] = useState("");
  const found = peers.filter(({ name }) =>
    name.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()),
  );
  return (
    <div className="people-list">
      <p className="people-heading">{t("heading")}</p>
      {peers.length >= MANY && (
        <TextField label={t("search")} value={wanted} onChange={setWanted} autoFocus />
      )}
      <ul>
        {wanted.trim() === "" && (
          <li>
            <Avatar name={me.name} color={me.color} />
            <span className="people-who">
              <span className="people-name">{me.name}</span>
              <span className="cj-hint">{t("you")}</span>
            </span>
          </li>
        )}
        {found.map((peer) => (
          <PeerRow
            key={peer.clientId}
            peer={peer}
            picture={picture}
            following={following}
            close={close}
          />
        ))}
      </ul>
      {found.length === 0 && wanted.trim() !== "" && <p className="cj-hint">{t("noneFound")}</p>}
      <Button
        onPress={() => {
          close();
          onChangeName();
        }}
      >
        <Pencil aria-hidden size={15} />
        {t("changeName")}
      </Button>
    </div>
  );
}

interface Picture {
  readonly content: Board;
  readonly outlines: readonly JourneyOutline[];
  readonly layout: BoardLayout;
}

/** Where everything stands now; a journey in which nothing happened is not laid out again. */
function usePicture(content: Board): Picture {
  const [picture, setPicture] = useState(() => pictureOf(content));
  if (picture.content === content) return picture;
  const next = pictureOf(content, picture.layout);
  setPicture(next);
  return next;
}

function pictureOf(content: Board, before?: BoardLayout): Picture {
  return { content, outlines: outlineBoard(content), layout: layoutBoard(content, before) };
}

interface PeerRowProps {
  readonly peer: Peer;
  readonly picture: Picture;
  readonly following: Following;
  readonly close: () => void;
}

function PeerRow({ peer, picture, following, close }: PeerRowProps) {
  const t = useTranslations("people");
  const name = peer.name || t("nameless");
  const isFollowed = following.leader?.clientId === peer.clientId;
  const isFollower = following.followers.some(({ clientId }) => clientId === peer.clientId);
  return (
    <li>
      <Avatar name={peer.name} color={peer.color} />
      <span className="people-who">
        <span className="people-name" title={name}>
          {name}
        </span>
        <PeerPlace peer={peer} picture={picture} isFollower={isFollower} />
      </span>
      <Button
        tone="plain"
        aria-label={t("goToName", { name })}
        onPress={() => {
          close();
          following.goTo(peer.clientId);
        }}
      >
        {t("goTo")}
      </Button>
      <Button
        tone="plain"
        aria-label={t(isFollowed ? "stopName" : "followName", { name })}
        isDisabled={isFollower && !isFollowed}
        onPress={() => {
          close();
          if (isFollowed) following.stop();
          else following.follow(peer.clientId);
        }}
      >
        {t(isFollowed ? "stop" : "follow")}
      </Button>
    </li>
  );
}

/** "In Consideration, Compare · map": as far as one can tell. */
function PeerPlace({
  peer,
  picture,
  isFollower,
}: Pick<PeerRowProps, "peer" | "picture"> & { readonly isFollower: boolean }) {
  const t = useTranslations("people");
  const names = useTranslations("map.unnamed");
  const view = useTranslations("map.view");
  const place = placeOfPeer(peer, picture.layout);
  const at = place && namesOfPlace(place, picture.content, picture.outlines);
  const words = [
    isFollower ? t("followsYou") : null,
    at &&
      t("in", {
        place: [
          at.phase.title.trim() ||
            names("phase", {
              number: at.outline.phases.findIndex(({ phase }) => phase === at.phase) + 1,
            }),
          at.step?.title.trim(),
        ]
          .filter(Boolean)
          .join(", "),
      }),
    view(peer.activity.view),
  ].filter(Boolean);
  return <span className="cj-hint">{words.join(" · ")}</span>;
}
