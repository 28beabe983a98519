import { useCallback, useEffect, useState } from "react";
import { toPlainName } from "@cojourney/journey-model/protocol";
import type { BoardPerson, NameAndColor } from "#features/board-shell/index.ts";
import { keepPerson, keptPerson, newcomer } from "#features/board/kept-person.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import { readPeers } from "#sync/presence.ts";

export interface People {
  /** Everybody on the board, this person first. */
  readonly people: readonly BoardPerson[];
  readonly me: NameAndColor;
  /** Whether this person ever said who they are on this device. */
  readonly isNamed: boolean;
  readonly setMe: (person: NameAndColor) => void;
}

/** Who is here, and who this person is to the others: chosen once, kept on this device. */
export function usePeople({ awareness, roster }: BoardConnection): People {
  const [me, setPerson] = useState<NameAndColor>(() => keptPerson() ?? newcomer());
  const [isNamed, setNamed] = useState(() => keptPerson() !== null);
  const [others, setOthers] = useState<readonly BoardPerson[]>([]);

  useEffect(() => {
    if (isNamed) roster.introduce({ ...me, name: toPlainName(me.name) });
  }, [roster, me, isNamed]);

  useEffect(() => {
    let before = "";
    function look(): void {
      const now = readPeers(awareness).map(({ clientId, name, color }) => ({
        id: String(clientId),
        name,
        color,
        isMe: false,
      }));
      const text = JSON.stringify(now);
      if (text === before) return;
      before = text;
      setOthers(now);
    }
    look();
    awareness.on("change", look);
    return () => awareness.off("change", look);
  }, [awareness]);

  // A facilitator may give somebody another name; it is then theirs, here too.
  useEffect(
    () =>
      roster.onRenamed((name) => {
        const renamed = { ...me, name };
        keepPerson(renamed);
        setPerson(renamed);
      }),
    [roster, me],
  );

  const setMe = useCallback((person: NameAndColor) => {
    keepPerson(person);
    setPerson(person);
    setNamed(true);
  }, []);
  return {
    people: [{ id: "me", ...me, isMe: true }, ...others],
    me,
    isNamed,
    setMe,
  };
}
