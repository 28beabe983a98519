import { yusuf } from "#sample/personas.ts";
import type { SampleJourney } from "#sample/sample-board.ts";
import { yusufBuying } from "#sample/yusuf-buying.ts";
import { yusufKeeping } from "#sample/yusuf-keeping.ts";

export const journeyYusuf: SampleJourney = {
  persona: yusuf,
  texts: {
    title: {
      en: "Yusuf buys on a tip and needs a second go",
      nl: "Yusuf koopt op een tip en moet het nog eens overdoen",
    },
    goal: {
      en: "Have a fresh cup after the night shift while everyone sleeps on.",
      nl: "Na de nachtdienst een verse kop koffie terwijl iedereen doorslaapt.",
    },
    start: {
      en: "Home at half past seven in the morning, with tired hands and a hand grinder.",
      nl: "Half acht 's ochtends thuis, met moeie handen en een handmolen.",
    },
    end: {
      en: "Two months later, when half the ward knows the story.",
      nl: "Twee maanden later, als de halve afdeling het verhaal kent.",
    },
    businessPart: {
      en: "Maalsteeg, consumer webshop: mobile ordering, delivery and customer service.",
      nl: "Maalsteeg, webshop voor consumenten: bestellen op de telefoon, bezorging en klantenservice.",
    },
    measure: {
      en: "Share of returns that end in an exchange; new customers through a referral code.",
      nl: "Aandeel retouren dat eindigt in een omruiling; nieuwe klanten via een tipcode.",
    },
    situation: {
      en: "Yusuf works nights and grinds in the bathroom, so that his girlfriend sleeps on. Thirty turns in, he would rather have a glass of water.",
      nl: "Yusuf werkt 's nachts en maalt in de badkamer, zodat zijn vriendin doorslaapt. Na dertig slagen neemt hij eigenlijk liever een glas water.",
    },
    trigger: {
      en: "A colleague he trusts sends him a link in the middle of the night.",
      nl: "Een collega die hij vertrouwt, stuurt hem midden in de nacht een link.",
    },
    need: {
      en: "To have it arranged before he falls asleep.",
      nl: "Het geregeld hebben voordat hij in slaap valt.",
    },
    expectation: {
      en: "What works for his colleague will work for him.",
      nl: "Wat bij zijn collega werkt, werkt bij hem ook.",
    },
  },
  phases: [...yusufBuying, ...yusufKeeping],
  loops: [{ from: "post-purchase", to: "decision" }],
};
