import { expect, it } from "vitest";
import { coffeeGrinderSnapshot } from "#testing/sample-snapshot.ts";
import { cardDetails, detailText, dropOffText, metricText } from "#words/card-details.ts";

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
    stream: null,
    period: null,
    metric: null,
    baseline: null,
    target: null,
    opportunityId: null,
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

it("says what is planned: when, what for, and from which figure to which", () => {
  const [opportunity] = [...board.cards.values()].filter(({ kind }) => kind === "opportunity");
  const planned = {
    ...first,
    stream: "operations",
    period: { from: "2026-11", to: "2027-01" },
    metric: "CES",
    baseline: "3,1",
    target: "4,5",
    opportunityId: opportunity?.id ?? null,
  } as const;
  const told = cardDetails(planned, board, "nl").map(detailText);
  expect(told).toEqual(
    expect.arrayContaining([
      "Spoor: organisatie",
      "Wanneer: november 2026 t/m januari 2027",
      "Meetwaarde: CES",
      "Nulmeting: 3,1",
      "Streefwaarde: 4,5",
      `Voor de kans: ${opportunity?.title}`,
    ]),
  );
  expect(metricText(planned, "nl")).toBe("CES, van 3,1 naar 4,5");
  expect(metricText({ ...planned, baseline: null }, "en")).toBe("CES, to 4,5");
  expect(metricText({ ...planned, metric: null, target: null }, "nl")).toBe("nu 3,1");
});

it("writes a share and a reason as each language does", () => {
  expect(dropOffText({ percent: 25, reason: "costs" }, "en")).toBe("25%, costs");
  expect(dropOffText({ percent: null, reason: "kosten" }, "nl")).toBe("kosten");
});
