import { yusuf } from "#sample/personas.ts";
import type { SampleJourney } from "#sample/sample-board.ts";
import { yusufBuying } from "#sample/yusuf-buying.ts";
import { yusufKeeping } from "#sample/yusuf-keeping.ts";

export const journeyYusuf: SampleJourney = {
  persona: yusuf,
  texts: {
    en: {
      title: "Yusuf buys on a tip and needs a second go",
      goal: "Have a fresh cup after the night shift while everyone sleeps on.",
      start: "Home at half past seven in the morning, with tired hands and a hand grinder.",
      end: "Two months later, when half the ward knows the story.",
      businessPart: "Maalsteeg, consumer webshop: mobile ordering, delivery and customer service.",
      measure: "Share of returns that end in an exchange; new customers through a referral code.",
      situation:
        "Yusuf works nights and grinds in the bathroom, so that his girlfriend sleeps on. Thirty turns in, he would rather have a glass of water.",
      trigger: "A colleague he trusts sends him a link in the middle of the night.",
      need: "To have it arranged before he falls asleep.",
      expectation: "What works for his colleague will work for him.",
    },
    nl: {
      title: "Yusuf koopt op een tip en moet het nog eens overdoen",
      goal: "Na de nachtdienst een verse kop koffie terwijl iedereen doorslaapt.",
      start: "Half acht ’s ochtends thuis, met moeie handen en een handmolen.",
      end: "Twee maanden later, als de halve afdeling het verhaal kent.",
      businessPart:
        "Maalsteeg, webshop voor consumenten: bestellen op de telefoon, bezorging en klantenservice.",
      measure: "Aandeel retouren dat eindigt in een omruiling; nieuwe klanten via een tipcode.",
      situation:
        "Yusuf werkt ’s nachts en maalt in de badkamer, zodat zijn vriendin doorslaapt. Na dertig slagen neemt hij eigenlijk liever een glas water.",
      trigger: "Een collega die hij vertrouwt, stuurt hem midden in de nacht een link.",
      need: "Het geregeld hebben voordat hij in slaap valt.",
      expectation: "Wat bij zijn collega werkt, werkt bij hem ook.",
    },
  },
  phases: [...yusufBuying, ...yusufKeeping],
  loops: [{ from: "post-purchase", to: "decision" }],
};
