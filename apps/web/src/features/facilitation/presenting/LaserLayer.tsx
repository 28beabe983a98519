"use client";
import { useEffect, useRef, useState } from "react";
import { fadeTrail, type TrailPoint } from "#features/facilitation/presenting/laser-trail.ts";
import { usePresenting } from "#features/facilitation/presenting/presenting-state.ts";
import { useOwnLaser } from "#features/facilitation/presenting/use-own-laser.ts";
import { useRoom } from "#features/facilitation/room.tsx";
import { laserPoint } from "#sync/laser.ts";
import { readPeers, type Peer } from "#sync/presence.ts";

/** Where people point with a laser, on this screen, in whichever view they and we are. For eyes alone. */
export function LaserLayer() {
  const { board } = useRoom();
  const { isLaserOn } = usePresenting(board);
  const own = useOwnLaser(board, isLaserOn);
  const pointers = usePointers();
  if (pointers.length === 0 && !isLaserOn) return null;
  return (
    <svg className="laser-layer" aria-hidden>
      {isLaserOn && <Beam where={own} color="var(--cj-danger)" name="" />}
      {pointers.map(({ clientId, color, name }) => (
        <Beam
          key={clientId}
          color={`var(--cj-person-${color})`}
          name={name}
          where={() => {
            const peer = readPeers(board.awareness).find((one) => one.clientId === clientId);
            return peer?.laser ? laserPoint(peer.laser, board.guide.whereabouts()) : null;
          }}
        />
      ))}
    </svg>
  );
}

interface BeamProps {
  /** In CSS px of the window; null while it is nowhere on this screen. */
  readonly where: () => readonly [x: number, y: number] | null;
  readonly color: string;
  /** Empty for one's own. */
  readonly name: string;
}

/** One pointer with what is left of its way. Drawn by hand each frame: the view below moves without React. */
function Beam({ where, color, name }: BeamProps) {
  const group = useRef<SVGGElement>(null);
  const latest = useRef(where);
  useEffect(() => {
    latest.current = where;
  });
  useEffect(() => {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    let trail: readonly TrailPoint[] = [];
    let frame = 0;
    function draw(nowMs: number): void {
      frame = requestAnimationFrame(draw);
      const area = group.current?.ownerSVGElement?.getBoundingClientRect();
      const at = latest.current();
      if (!group.current || !area) return;
      const here = at && ([at[0] - area.x, at[1] - area.y] as const);
      group.current.style.visibility = here ? "visible" : "hidden";
      trail = here && !isCalm ? fadeTrail(trail, here, nowMs) : [];
      if (!here) return;
      const [line, dot, label] = group.current.children;
      line?.setAttribute("points", trail.map(({ x, y }) => `${x},${y}`).join(" "));
      for (const part of [dot, label]) part?.setAttribute("transform", `translate(${here.join()})`);
    }
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <g ref={group} style={{ color, visibility: "hidden" }}>
      <polyline className="laser-trail" />
      <circle className="laser-dot" r={6} />
      <text className="laser-name" x={12} y={4}>
        {name}
      </text>
    </g>
  );
}

/** The others whose pointer is a laser now; the same list while it is the same people. */
function usePointers(): readonly Peer[] {
  const { board } = useRoom();
  const { awareness } = board;
  const [pointers, setPointers] = useState<readonly Peer[]>([]);
  useEffect(() => {
    let before = "";
    function look(): void {
      const now = readPeers(awareness).filter(({ laser }) => laser !== null);
      const key = now.map(({ clientId, name, color }) => [clientId, name, color]).join();
      if (key === before) return;
      before = key;
      setPointers(now);
    }
    look();
    awareness.on("change", look);
    return () => awareness.off("change", look);
  }, [awareness]);
  return pointers;
}
