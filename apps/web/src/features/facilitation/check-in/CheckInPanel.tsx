"use client";
import type { CheckIn } from "@cojourney/journey-model/workshop";
import { Avatar, Button } from "@cojourney/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LongTextField } from "#features/facilitation/LongTextField.tsx";
import { useRoom } from "#features/facilitation/room.tsx";
import "./check-in.css";

/** The longest question and the longest answer, UTF-16 code units; as the server takes them. */
const MAX_LENGTH = 500;

/** The question and what everybody answered; facilitators ask it here and end it. */
export function CheckInPanel() {
  const { view } = useRoom();
  return view.checkIn ? (
    <OpenCheckIn key={view.checkIn.id} checkIn={view.checkIn} />
  ) : (
    <AskCheckIn />
  );
}

function AskCheckIn() {
  const t = useTranslations("facilitation.checkIn");
  const { ask, role } = useRoom();
  const [question, setQuestion] = useState("");
  if (role !== "facilitator") return <p className="cj-hint">{t("over")}</p>;
  return (
    <form
      className="workshop-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (question.trim() !== "") void ask({ type: "askCheckIn", question: question.trim() });
      }}
    >
      <p className="cj-hint">{t("hint")}</p>
      <LongTextField
        label={t("question")}
        value={question}
        onChange={setQuestion}
        maxLength={MAX_LENGTH}
      />
      <div className="workshop-row" role="group" aria-label={t("ideas")}>
        {(["name", "expect", "customer"] as const).map((idea) => (
          <Button key={idea} tone="plain" onPress={() => setQuestion(t(`idea.${idea}`))}>
            {t(`idea.${idea}`)}
          </Button>
        ))}
      </div>
      <Button type="submit" tone="primary" isDisabled={question.trim() === ""}>
        {t("ask")}
      </Button>
    </form>
  );
}

function OpenCheckIn({ checkIn }: { readonly checkIn: CheckIn }) {
  const t = useTranslations("facilitation.checkIn");
  const { role, you, people, nameOf, ask } = useRoom();
  const mine = checkIn.answers.find(({ personId }) => personId === you)?.text ?? "";
  const [text, setText] = useState(mine);
  return (
    <>
      <h3 className="check-in-question">{checkIn.question}</h3>
      {role !== "viewer" && (
        <form
          className="workshop-part"
          onSubmit={(event) => {
            event.preventDefault();
            void ask({ type: "answerCheckIn", checkInId: checkIn.id, text: text.trim() });
          }}
        >
          <LongTextField
            label={t("yourAnswer")}
            description={t("everybodyReads")}
            value={text}
            onChange={setText}
            maxLength={MAX_LENGTH}
          />
          <Button type="submit" tone="primary" isDisabled={text.trim() === mine}>
            {mine === "" ? t("send") : t("change")}
          </Button>
        </form>
      )}
      <ul className="check-in-answers" aria-label={t("answers", { count: checkIn.answers.length })}>
        {checkIn.answers.map(({ personId, text: answer }) => (
          <li key={personId}>
            <Avatar
              name={nameOf(personId)}
              color={people.find(({ id }) => id === personId)?.color ?? "teal"}
            />
            <span>
              <bdi className="cj-hint">{nameOf(personId)}</bdi>
              <span>{answer}</span>
            </span>
          </li>
        ))}
      </ul>
      {role === "facilitator" && (
        <Button onPress={() => void ask({ type: "endCheckIn", checkInId: checkIn.id })}>
          {t("end")}
        </Button>
      )}
    </>
  );
}
