import { sanne } from "#sample/personas.ts";
import type { SampleJourney } from "#sample/sample-board.ts";
import { sanneChoosing } from "#sample/sanne-choosing.ts";
import { sanneOwning } from "#sample/sanne-owning.ts";

export const journeySanne: SampleJourney = {
  persona: sanne,
  texts: {
    title: {
      en: "Sanne finds a grinder that keeps up with her mornings",
      nl: "Sanne zoekt een molen die haar ochtend bijhoudt",
    },
    goal: {
      en: "Drink good coffee every morning without losing time over it.",
      nl: "Elke ochtend goede koffie drinken zonder er tijd aan kwijt te zijn.",
    },
    start: {
      en: "The morning when grinding by hand makes her late for school.",
      nl: "De ochtend dat ze door het handmalen te laat op school komt.",
    },
    end: {
      en: "Three months later, when a colleague asks her for advice.",
      nl: "Drie maanden later, als een collega haar om raad vraagt.",
    },
    businessPart: {
      en: "Maalsteeg, consumer webshop: grinders and everything that comes with them.",
      nl: "Maalsteeg, webshop voor consumenten: molens en alles wat erbij hoort.",
    },
    measure: {
      en: "Share of full baskets that become an order; share of buyers who order beans within three months.",
      nl: "Aandeel volle mandjes dat een bestelling wordt; aandeel kopers dat binnen drie maanden bonen bestelt.",
    },
    situation: {
      en: "Sanne has ground her beans by hand for six years. It was part of the charm, until there were children and a first lesson at half past eight.",
      nl: "Sanne maalt haar bonen al zes jaar met de hand. Dat hoorde bij de charme, tot er kinderen kwamen en een eerste les om half negen.",
    },
    trigger: {
      en: "At a colleague's she sees an electric grinder do it in eight seconds.",
      nl: "Bij een collega ziet ze een elektrische molen het in acht seconden doen.",
    },
    need: {
      en: "To be sure beforehand that it is quick, quiet and worth the money.",
      nl: "Vooraf zeker weten dat hij snel is, stil is en zijn geld waard.",
    },
    expectation: {
      en: "That a specialist shop tells her honestly which one suits her, even if it is the cheaper one.",
      nl: "Dat een speciaalzaak eerlijk zegt welke bij haar past, ook als dat de goedkopere is.",
    },
  },
  phases: [...sanneChoosing, ...sanneOwning],
  loops: [],
};
