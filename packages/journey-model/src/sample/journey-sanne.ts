import { sanne } from "#sample/personas.ts";
import type { SampleJourney } from "#sample/sample-board.ts";
import { sanneChoosing } from "#sample/sanne-choosing.ts";
import { sanneOwning } from "#sample/sanne-owning.ts";

export const journeySanne: SampleJourney = {
  persona: sanne,
  texts: {
    en: {
      title: "Sanne finds a grinder that keeps up with her mornings",
      goal: "Drink good coffee every morning without losing time over it.",
      start: "The morning when grinding by hand makes her late for school.",
      end: "Three months later, when a colleague asks her for advice.",
      businessPart: "Maalsteeg, consumer webshop: grinders and everything that comes with them.",
      measure:
        "Share of full baskets that become an order; share of buyers who order beans within three months.",
      situation:
        "Sanne has ground her beans by hand for six years. It was part of the charm, until there were children and a first lesson at half past eight.",
      trigger: "At a colleague’s she sees an electric grinder do it in eight seconds.",
      need: "To be sure beforehand that it is quick, quiet and worth the money.",
      expectation:
        "That a specialist shop tells her honestly which one suits her, even if it is the cheaper one.",
    },
    nl: {
      title: "Sanne zoekt een molen die haar ochtend bijhoudt",
      goal: "Elke ochtend goede koffie drinken zonder er tijd aan kwijt te zijn.",
      start: "De ochtend dat ze door het handmalen te laat op school komt.",
      end: "Drie maanden later, als een collega haar om raad vraagt.",
      businessPart: "Maalsteeg, webshop voor consumenten: molens en alles wat erbij hoort.",
      measure:
        "Aandeel volle mandjes dat een bestelling wordt; aandeel kopers dat binnen drie maanden bonen bestelt.",
      situation:
        "Sanne maalt haar bonen al zes jaar met de hand. Dat hoorde bij de charme, tot er kinderen kwamen en een eerste les om half negen.",
      trigger: "Bij een collega ziet ze een elektrische molen het in acht seconden doen.",
      need: "Vooraf zeker weten dat hij snel is, stil is en zijn geld waard.",
      expectation:
        "Dat een speciaalzaak eerlijk zegt welke bij haar past, ook als dat de goedkopere is.",
    },
  },
  moreLanes: ["evidence"],
  phases: [...sanneChoosing, ...sanneOwning],
  loops: [],
};
