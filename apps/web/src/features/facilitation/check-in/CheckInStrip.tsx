"use client";
import { Button } from "@cojourney/ui";
import { MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useRoom } from "#features/facilitation/room.tsx";

/** The question that everybody is asked, with the way to the answers. */
export function CheckInStrip() {
  const t = useTranslations("facilitation.checkIn");
  const { view, role, voice, setOpenTool } = useRoom();
  const question = view.checkIn?.question;
  const answers = view.checkIn?.answers ?? [];
  useEffect(() => {
    if (question) voice.say(t("asked", { question }));
  }, [question, voice, t]);

  const mayAnswer = role === "participant";
  return (
    <Button tone={mayAnswer ? "primary" : "quiet"} onPress={() => setOpenTool("checkIn")}>
      <MessageCircleQuestion aria-hidden size={16} />
      {mayAnswer ? t("answer") : t("answers", { count: answers.length })}
    </Button>
  );
}
