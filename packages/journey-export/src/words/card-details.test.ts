import { expect, it } from "vitest";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";
import { cardDetails, detailText, dropOffText } from "#words/card-details.ts";

const { board } = coffeeGrinderSnapshot("nl");
const [first] = board.cards.values();
if (!first) throw new Error("The sample has cards.");
const [channel] = board.meta.channels;

it("says what was filled in, in the language asked for, and nothing else", () => {
  const bare = { ...first, channel: null, reach: null, device: null, timeOfDay: null };
  const card = {
    ...bare,
    location: null,
    entrySource: null,
    owner: null,
    decisionFactors: [],
    evidenceIds: [],
    loyalty: null,
    tags: [],
    dropOff: null,
    momentOfTruth: false,
  };
  expect(cardDetails(card, board, "nl")).toStrictEqual([]);
  const told = cardDetails(
    {
      ...card,
      momentOfTruth: true,
      channel: channel?.id ?? null,
      device: "phone",
      owner: "Team\nkassa",
      dropOff: { percent: 12.5, reason: "" },
    },
    board,
    "nl",
  );
  expect(told.map(detailText)).toStrictEqual([
    "Moment van de waarheid",
    "Afhaakmoment: 12,5%",
    `Kanaal: ${channel?.name}`,
    "Apparaat: telefoon",
    "Eigenaar: Team kassa",
  ]);
});

it("writes a share and a reason as each language does", () => {
  expect(dropOffText({ percent: 25, reason: "costs" }, "en")).toBe("25%, costs");
  expect(dropOffText({ percent: null, reason: "kosten" }, "nl")).toBe("kosten");
});
