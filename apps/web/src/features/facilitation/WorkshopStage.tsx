"use client";
import dynamic from "next/dynamic";
import type { Following } from "#features/presence/index.ts";
import { useRoom } from "#features/facilitation/room.tsx";

const PresentingStage = dynamic(
  async () =>
    (await import("#features/facilitation/presenting/PresentingStage.tsx")).PresentingStage,
  { ssr: false },
);
const MassRemovalNotice = dynamic(
  async () =>
    (await import("#features/facilitation/kept-states/MassRemovalNotice.tsx")).MassRemovalNotice,
  { ssr: false },
);

/** What a workshop shows over the view of the board. */
export function WorkshopStage({ following }: { readonly following: Following }) {
  const { role } = useRoom();
  return (
    <>
      <PresentingStage following={following} />
      {role === "facilitator" && <MassRemovalNotice />}
    </>
  );
}
