"use client";
import { JourneyId, type JourneyOutline } from "@cojourney/journey-model";
import type { Group } from "@cojourney/journey-model/workshop";
import { Button, IconButton, Select } from "@cojourney/ui";
import { Plus, Shuffle, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useJourneyName } from "#features/compare-curves/index.ts";
import { divideEvenly, groupOf, putInto } from "#features/facilitation/groups/divide.ts";
import { GroupName } from "#features/facilitation/groups/GroupName.tsx";
import { useRoom } from "#features/facilitation/room.tsx";

/** What stands for no journey and for no group in a list. */
const NONE = "none";

/** Makes the groups: what they are called, which journey they work on, who is in them. Also while they work. */
export function DivideRoom({ outlines }: { readonly outlines: readonly JourneyOutline[] }) {
  const t = useTranslations("facilitation.groups");
  const nameOfJourney = useJourneyName();
  const { board, view, people, ask, nameOf } = useRoom();
  const { isSplit, groups } = view.groups;
  const participants = people.filter(({ role }) => role === "participant");
  const set = (next: readonly Group[]) => void ask({ type: "setGroups", groups: [...next] });
  const newGroup = (name: string, journeyId: Group["journeyId"]): Group => ({
    id: board.journey.newId(),
    name,
    journeyId,
    memberIds: [],
  });

  function onePerJourney(): void {
    const made = outlines.map(({ journey, persona }) =>
      newGroup(persona?.name.trim() || journey.title.trim() || t("untitled"), journey.id),
    );
    set(divideEvenly(made, shuffled(participants.map(({ id }) => id))));
  }
  const journeyChoices = [
    { id: NONE, label: t("noJourney") },
    ...outlines.map((outline) => ({ id: outline.journey.id, label: nameOfJourney(outline) })),
  ];
  const groupChoices = [
    { id: NONE, label: t("inNoGroup") },
    ...groups.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <section className="workshop-part" aria-labelledby="groups-divide">
      <h3 id="groups-divide">{t("divide")}</h3>
      {groups.length === 0 && <p className="cj-hint">{t("hint")}</p>}
      {groups.map((group) => (
        <div key={group.id} className="groups-one" role="group" aria-label={group.name}>
          <GroupName
            name={group.name}
            onChange={(name) =>
              set(groups.map((one) => (one.id === group.id ? { ...one, name } : one)))
            }
          />
          <IconButton
            name={t("remove", { name: group.name })}
            onPress={() => set(groups.filter(({ id }) => id !== group.id))}
          >
            <Trash2 aria-hidden />
          </IconButton>
          <Select
            label={t("journey")}
            options={journeyChoices}
            value={group.journeyId ?? NONE}
            onChange={(id) => {
              const journeyId = id === NONE ? null : JourneyId.parse(id);
              set(groups.map((one) => (one.id === group.id ? { ...one, journeyId } : one)));
            }}
          />
        </div>
      ))}
      <div className="workshop-row">
        {groups.length === 0 && outlines.length > 1 && (
          <Button tone="primary" onPress={onePerJourney}>
            {t("perJourney")}
          </Button>
        )}
        <Button
          onPress={() =>
            set([...groups, newGroup(t("numbered", { number: groups.length + 1 }), null)])
          }
        >
          <Plus aria-hidden size={16} />
          {t("add")}
        </Button>
        {groups.length > 1 && participants.length > 0 && (
          <Button
            onPress={() => set(divideEvenly(groups, shuffled(participants.map(({ id }) => id))))}
          >
            <Shuffle aria-hidden size={16} />
            {t("evenly")}
          </Button>
        )}
      </div>
      {groups.length > 0 && (
        <ul className="groups-people" aria-label={t("whoWhere")}>
          {participants.map(({ id }) => (
            <li key={id}>
              <Select
                label={nameOf(id)}
                options={groupChoices}
                value={groupOf(groups, id)?.id ?? NONE}
                onChange={(groupId) => set(putInto(groups, id, groupId === NONE ? null : groupId))}
              />
            </li>
          ))}
        </ul>
      )}
      {groups.length > 0 && !isSplit && (
        <Button tone="primary" onPress={() => void ask({ type: "split", isSplit: true })}>
          {t("split")}
        </Button>
      )}
    </section>
  );
}

/** In an order of chance: who came together sits together anyway. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, lot: Math.random() }))
    .toSorted((a, b) => a.lot - b.lot)
    .map(({ item }) => item);
}
