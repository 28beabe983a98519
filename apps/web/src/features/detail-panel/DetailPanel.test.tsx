// @vitest-environment jsdom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  addCard,
  addLane,
  addPersona,
  emptyFilter,
  evidenceOn,
  laneKindOf,
  linkEvidence,
  outlineBoard,
  removeCard,
  setCardFields,
  writeText,
  type CardId,
} from "@cojourney/journey-model";
import { openReplica, seededBoard, type Replica } from "@cojourney/journey-model/testing";
import { Toasts } from "@cojourney/ui";
import { DetailPanel } from "#features/detail-panel/DetailPanel.tsx";
import type { DetailTarget } from "#features/detail-panel/detail-target.ts";
import { openBoardFilter, type BoardFilter } from "#filter/board-filter.ts";
import { FilterProvider } from "#filter/filter-context.tsx";
import messages from "#i18n/messages/en.json" with { type: "json" };
import type { Sight } from "#sync/guide.ts";
import { openBoardWithoutServer } from "#sync/testing/board-without-server.ts";

let replica: Replica;
let root: Root;
let went: Sight[];
let filter: BoardFilter;
let pain: CardId;
let show: (target: DetailTarget, isReadOnly?: boolean) => void;

beforeEach(() => {
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
    CSS: { escape: (text: string) => text },
  });
  Element.prototype.scrollIntoView = () => {};
  replica = openReplica("reader", 2, seededBoard("funnel"));
  pain = add("pains", "Waits too long");
  const board = openBoardWithoutServer(replica);
  filter = openBoardFilter(replica.live, "board");
  went = [];
  board.guide.attach((sight) => void went.push(sight));
  root = createRoot(document.body.appendChild(document.createElement("main")));
  show = (target, isReadOnly = false) =>
    act(() =>
      root.render(
        <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
          <FilterProvider value={filter}>
            <DetailPanel board={board} target={target} isReadOnly={isReadOnly} />
          </FilterProvider>
          <Toasts name="Messages" closeName="Close" />
        </NextIntlClientProvider>,
      ),
    );
});

afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

describe("evidence", () => {
  test("written at a card stands in its step, in a row that the journey gets with it: one step of undo", () => {
    show({ kind: "card", id: pain });
    expect(panel().textContent).toContain("for now this is an assumption");
    write("“I gave up after ten minutes”, R3");
    const [found] = evidenceOn(board());
    expect(found?.card.title).toBe("“I gave up after ten minutes”, R3");
    expect(found?.card.place.stepId).toBe(board().cards.get(pain)?.place.stepId);
    expect(board().cards.get(pain)?.evidenceIds).toEqual([found?.card.id]);
    expect(linksIn("Evidence for this card")).toEqual(["“I gave up after ten minutes”, R3"]);
    expect(document.body.textContent).toContain("now has a row for evidence");
    act(() => replica.undo.undo());
    expect(evidenceOn(board())).toEqual([]);
    expect(map().lanes.some(({ kind }) => kind === "evidence")).toBe(false);
    expect(panel().textContent).toContain("for now this is an assumption");
  });

  test("that is on the board is picked from the list, gone to, and taken off", () => {
    const quote = addEvidence("Mean wait 8:40");
    show({ kind: "card", id: pain });
    pick("Mean wait 8:40");
    expect(evidenceOn(board())).toHaveLength(1);
    expect(board().cards.get(pain)?.evidenceIds).toEqual([quote]);
    act(() => button("Go to Mean wait 8:40").click());
    expect(went).toEqual([{ type: "thing", shape: "card", id: quote }]);
    act(() => button("Take off Mean wait 8:40").click());
    expect(board().cards.get(pain)?.evidenceIds).toEqual([]);
    expect(document.activeElement).toBe(field("Add evidence"));
    expect(board().cards.has(quote)).toBe(true);
  });

  test("may be called as another piece is: what is typed is a new one", () => {
    const quote = addEvidence("Mean wait 8:40");
    show({ kind: "card", id: pain });
    write("mean WAIT 8:40");
    expect(evidenceOn(board())).toHaveLength(2);
    expect(board().cards.get(pain)?.evidenceIds).not.toContain(quote);
  });

  test("that this person's filter hides is shown again by whoever goes to it; what is gone is not gone to", () => {
    const quote = addEvidence("Mean wait 8:40");
    linkEvidence(replica.journey, pain, quote);
    show({ kind: "card", id: pain });
    act(() => filter.set({ ...emptyFilter, text: "too long" }));
    act(() => button("Go to Mean wait 8:40").click());
    expect(filter.now().shown).toBeNull();
    expect(went).toHaveLength(1);
    const link = button("Go to Mean wait 8:40");
    act(() => {
      removeCard(replica.journey, quote);
      link.click();
    });
    expect(went).toHaveLength(1);
  });

  test("goes with several cards at once, and says for how many it counts", () => {
    const quote = addEvidence("Mean wait 8:40");
    const other = add("thoughts", "This takes forever");
    linkEvidence(replica.journey, pain, quote);
    show({ kind: "cards", ids: [pain, other] });
    expect(panel().textContent).toContain("for 1");
    pick("Mean wait 8:40");
    expect(board().cards.get(other)?.evidenceIds).toEqual([quote]);
    expect(panel().textContent).not.toContain("for 1");
  });

  test("itself shows what rests on it; once it is gone, the card is an assumption again", () => {
    const quote = addEvidence("Mean wait 8:40");
    linkEvidence(replica.journey, pain, quote);
    show({ kind: "card", id: quote });
    expect(linksIn("What rests on this")).toEqual(["Waits too long"]);
    expect([...panel().querySelectorAll("label")].map(nameOf)).not.toContain("Add evidence");
    show({ kind: "card", id: pain });
    expect(linksIn("Evidence for this card")).toEqual(["Mean wait 8:40"]);
    act(() => void removeCard(replica.journey, quote));
    expect(panel().textContent).toContain("for now this is an assumption");
  });
});

describe("whose journey it is", () => {
  test("is chosen among the personas of the board, or a new one that gets its name there", () => {
    const { journey } = map();
    const yusuf = addPersona(replica.journey, { name: "Yusuf" });
    show({ kind: "journey", id: journey.id });
    choose("Persona", "Yusuf");
    expect(map().journey.personaId).toBe(yusuf);
    choose("Persona", "New persona");
    expect(board().personas.size).toBe(3);
    expect(map().persona?.name).toBe("");
    expect(field("Name of the persona").tagName).toBe("TEXTAREA");
    act(() => replica.undo.undo());
    expect(map().journey.personaId).toBe(yusuf);
    expect(board().personas.size).toBe(2);
  });
});

describe("whoever only looks", () => {
  test("reads all that is known, live, without a field, and why; keys take nothing back", () => {
    const quote = addEvidence("Mean wait 8:40");
    linkEvidence(replica.journey, pain, quote);
    writeText(replica.journey, { root: "cards", id: pain, field: "note" }, "Since the new system");
    show({ kind: "card", id: pain }, true);
    expect(panel().querySelectorAll("input, textarea, select")).toHaveLength(0);
    expect(factsIn()).toEqual({
      "Text on the card": "Waits too long",
      Note: "Since the new system",
    });
    expect(panel().textContent).toContain("You are looking along");
    expect(linksIn("Evidence for this card")).toEqual(["Mean wait 8:40"]);
    expect([...panel().querySelectorAll("button")].map(nameOf)).not.toContain(
      "Take off Mean wait 8:40",
    );
    const title = { root: "cards", id: pain, field: "title" } as const;
    act(() => void writeText(replica.journey, title, "Waits"));
    expect(factsIn()["Text on the card"]).toBe("Waits");
    act(() => press(panel().querySelector("[tabindex='0']"), "z"));
    expect(board().cards.get(pain)?.title).toBe("Waits");
  });

  test("reads every field of a touchpoint that somebody filled in", () => {
    const id = add("touchpoints", "Calls the help desk");
    setCardFields(replica.journey, id, {
      device: "phone",
      location: "At home",
      momentOfTruth: true,
      dropOff: { reason: "No answer", percent: 12.5 },
      decisionFactors: ["price", "service"],
    });
    show({ kind: "card", id }, true);
    expect(factsIn()).toEqual({
      "Text on the card": "Calls the help desk",
      Device: "Phone",
      Place: "At home",
      "Moment of truth": "Here the customer decides whether to go on.",
      "Customers leave here": "12.5% · No answer",
      "What tips the scales": "Price, Service",
    });
  });

  test("reads personas and journeys, and goes to each of several cards", () => {
    const { journey } = map();
    writeText(replica.journey, { root: "journeys", id: journey.id, field: "goal" }, "Coffee");
    show({ kind: "journey", id: journey.id }, true);
    expect(factsIn()).toMatchObject({ "Goal of the journey": "Coffee", State: "As it is" });
    const needs = { root: "personas", id: journey.personaId, field: "needs" } as const;
    act(() => void writeText(replica.journey, needs, "Peace and quiet"));
    show({ kind: "persona", id: journey.personaId }, true);
    expect(factsIn()).toMatchObject({ Needs: "Peace and quiet", Loyalty: "None" });
    const other = add("thoughts", "Ah");
    show({ kind: "cards", ids: [pain, other] }, true);
    expect(linksIn("2 cards")).toEqual(["Waits too long", "Ah"]);
    expect(panel().querySelectorAll("input, textarea")).toHaveLength(0);
  });
});

const board = () => replica.reading().board;
const map = () => outlineBoard(board())[0]!;

function add(laneKind: string, title: string): CardId {
  const lane = map().lanes.find(({ kind }) => kind === laneKind)!;
  const added = addCard(replica.journey, {
    kind: laneKindOf(laneKind).cardKind ?? "note",
    stepId: map().steps[1]!.step.id,
    laneId: lane.id,
    before: null,
    title,
  });
  if (!added.ok) throw new Error("The card was refused.");
  return added.value;
}

function addEvidence(title: string): CardId {
  const journeyId = map().journey.id;
  addLane(replica.journey, { journeyId, kind: "evidence", before: null });
  return add("evidence", title);
}

function panel(): HTMLElement {
  const found = document.querySelector<HTMLElement>("aside");
  if (!found) throw new Error("There is no panel.");
  return found;
}

const nameOf = (element: Element) => element.getAttribute("aria-label") ?? element.textContent;

function button(name: string): HTMLButtonElement {
  const found = [...panel().querySelectorAll("button")].find((one) => nameOf(one) === name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

function field(label: string): HTMLElement {
  const found = [...panel().querySelectorAll("label")].find((one) => one.textContent === label);
  const element = found && document.getElementById(found.htmlFor);
  if (!element) throw new Error(`There is no field "${label}".`);
  return element;
}

/** The cards in a list by its name, as its buttons read. */
function linksIn(name: string): readonly string[] {
  const list = [...panel().querySelectorAll("ul")].find((one) => nameOf(one) === name);
  return [...(list?.querySelectorAll("li > button:first-child > span") ?? [])].map(
    ({ textContent }) => textContent,
  );
}

function factsIn(): Readonly<Record<string, string>> {
  const terms = [...panel().querySelectorAll("dt")];
  return Object.fromEntries(
    terms.map((term) => [term.textContent, term.nextElementSibling?.textContent ?? ""]),
  );
}

/** Chooses a piece of evidence from the list. */
function pick(name: string): void {
  act(() => field("Add evidence").focus());
  const found = [...document.querySelectorAll<HTMLElement>("[role='option']")].find((one) =>
    one.textContent.startsWith(name),
  );
  if (!found) throw new Error(`"${name}" is not offered.`);
  act(() => found.click());
}

/** Types words into the field for evidence and ends with Enter. */
function write(words: string): void {
  const input = field("Add evidence");
  act(() => input.focus());
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value") ?? {};
  act(() => {
    set?.call(input, words);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  act(() => {
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  });
}

/** Picks an option of a closed list by its hidden native twin, as a screen reader on a phone does. */
function choose(label: string, option: string): void {
  const twin = [...panel().querySelectorAll("select")].find((one) =>
    one.closest(".cj-select")?.textContent.includes(label),
  );
  const wanted = [...(twin?.options ?? [])].find((one) => one.text === option);
  if (!twin || !wanted) throw new Error(`${label} does not offer "${option}".`);
  act(() => {
    twin.value = wanted.value;
    twin.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

function press(element: Element | null, key: string): void {
  element?.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: true, bubbles: true }));
}
