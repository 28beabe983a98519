"use client";
import {
  type CommandMessage,
  NAME_MAX_GRAPHEMES,
  type PersonHere,
  Role,
} from "@cojourney/journey-model/protocol";
import {
  Avatar,
  Button,
  Dialog,
  DialogActions,
  IconButton,
  MenuButton,
  TextField,
} from "@cojourney/ui";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { tellProblem } from "#features/share/tell-problem.ts";
import { useRoster } from "#features/share/use-roster.ts";
import type { BoardConnection } from "#sync/board-connection.ts";
import "./share.css";

type Command = CommandMessage["command"];

/** Who is on the board and as what; a facilitator gives roles and names here, opens locks for one, and sends people away. */
export function PeopleHere({
  board: { roster, workshop },
}: {
  readonly board: Pick<BoardConnection, "roster" | "workshop">;
}) {
  const t = useTranslations("share");
  const { people, you } = useRoster(roster);
  const { exemptIds } = useSyncExternalStore(workshop.subscribe, workshop.view, workshop.view);
  const [renamed, setRenamed] = useState<PersonHere | null>(null);
  const ask = async (command: Command) => {
    if (await roster.command(command)) tellProblem(t);
  };
  return (
    <section className="share-part" aria-labelledby="share-people">
      <h3 id="share-people">{t("people", { count: people.length })}</h3>
      <ul className="share-people">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isYou={person.id === you}
            isExempt={exemptIds.includes(person.id)}
            ask={ask}
            onRename={() => setRenamed(person)}
          />
        ))}
      </ul>
      <p className="cj-hint">{t("removeHint")}</p>
      {renamed && <Rename person={renamed} ask={ask} onClose={() => setRenamed(null)} />}
    </section>
  );
}

interface PersonRowProps {
  readonly person: PersonHere;
  readonly isYou: boolean;
  readonly isExempt: boolean;
  readonly ask: (command: Command) => Promise<void>;
  readonly onRename: () => void;
}

function PersonRow({ person, isYou, isExempt, ask, onRename }: PersonRowProps) {
  const t = useTranslations("share");
  const name = person.name ?? t("nameless");
  const roles = Role.options.filter((role) => role !== person.role);
  const personId = person.id;
  return (
    <li>
      <Avatar name={name} color={person.color} />
      <span className="share-person">
        <bdi>{isYou ? t("you", { name }) : name}</bdi>
        <span className="cj-hint">
          {t(`roles.${person.role}.one`)}
          {person.role === "participant" && isExempt && ` · ${t("exempt.is")}`}
        </span>
      </span>
      {!isYou && (
        <MenuButton
          name={t("personMenu", { name })}
          trigger={
            <IconButton name={t("personMenu", { name })}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
          entries={[
            ...roles.map((role) => ({
              id: role,
              label: t(`roles.${role}.make`),
              onAction: () => void ask({ type: "setRole", personId, role }),
            })),
            ...(person.role === "participant"
              ? [
                  {
                    id: "exempt",
                    label: isExempt ? t("exempt.end") : t("exempt.give"),
                    onAction: () =>
                      void ask({
                        type: "workshop",
                        command: { type: "setExempt", personId, isExempt: !isExempt },
                      }),
                  },
                ]
              : []),
            { id: "rename", label: t("rename.open"), onAction: onRename },
            {
              id: "remove",
              label: t("remove"),
              onAction: () => void ask({ type: "removePerson", personId }),
            },
          ]}
        />
      )}
    </li>
  );
}

interface RenameProps extends Pick<PersonRowProps, "person" | "ask"> {
  readonly onClose: () => void;
}

function Rename({ person, ask, onClose }: RenameProps) {
  const t = useTranslations("share.rename");
  const common = useTranslations("common");
  const [name, setName] = useState(person.name ?? "");
  const isNamed = name.trim() !== "";
  return (
    <Dialog title={t("title")} isOpen closeName={common("close")} onClose={onClose}>
      <form
        className="share-erase-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isNamed) return;
          void ask({ type: "renamePerson", personId: person.id, name: name.trim() });
          onClose();
        }}
      >
        <TextField
          label={t("name")}
          description={t("hint")}
          value={name}
          onChange={setName}
          maxLength={NAME_MAX_GRAPHEMES}
          autoComplete="off"
          autoFocus
        />
        <DialogActions>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button type="submit" tone="primary" isDisabled={!isNamed}>
            {t("do")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
