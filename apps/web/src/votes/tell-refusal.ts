import type { useTranslations } from "next-intl";
import { showToast } from "@cojourney/ui";
import type { MyVotes, VoteRefusal } from "#votes/my-votes.ts";

/** Says in a sentence why a vote was not counted, and what to do. */
export function tellRefusal(
  t: ReturnType<typeof useTranslations<"votes.refused">>,
  mine: MyVotes,
  refusal: VoteRefusal,
): void {
  const round = mine.now()?.round;
  showToast({
    tone: "info",
    title: sentence(t, refusal, { votes: round?.votesEach ?? 0, most: round?.maxOnOne ?? 0 }),
  });
}

function sentence(
  t: ReturnType<typeof useTranslations<"votes.refused">>,
  refusal: VoteRefusal,
  { votes, most }: { readonly votes: number; readonly most: number },
): string {
  if (refusal === "VotesUsed") return t("VotesUsed", { votes });
  if (refusal === "TooManyOnOne") return t("TooManyOnOne", { most });
  return isOwnSentence(refusal) ? t(refusal) : t("other");
}

const ownSentences = ["RoundClosed", "NotInRound", "NotAllowed", "NotStored"] as const;

function isOwnSentence(refusal: VoteRefusal): refusal is (typeof ownSentences)[number] {
  return ownSentences.some((own) => own === refusal);
}
