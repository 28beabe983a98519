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
  const [{ me, isNamed, isChosen }, setSelf] = useState(fromThisDevice);
  const [others, setOthers] = useState<readonly BoardPerson[]>([]);

  useEffect(() => {
    if (isNamed) roster.introduce({ ...me, name: toPlainName(me.name) }, isChosen);
  }, [roster, me, isNamed, isChosen]);

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
        setSelf({ me: renamed, isNamed: true, isChosen: false });
      }),
    [roster, me],
  );

  const setMe = useCallback((person: NameAndColor) => {
    keepPerson(person);
    setSelf((before) => ({
      me: person,
      isNamed: true,
      // Another colour under the same name chooses no name; the roster remembers one that is not sent yet.
      isChosen: !before.isNamed || person.name !== before.me.name,
    }));
  }, []);
  return {
    people: [{ id: "me", ...me, isMe: true }, ...others],
    me,
    isNamed,
    setMe,
  };
}

/** This person as they are when the page opens, and whether they chose their name on it. */
function fromThisDevice() {
  const kept = keptPerson();
  return { me: kept ?? newcomer(), isNamed: kept !== null, isChosen: false };
}
