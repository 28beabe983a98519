import type { SamplePersona } from "#sample/sample-board.ts";

/** Looks everything up first, and in the end is loyal to the product rather than to the shop. */
export const sanne: SamplePersona = {
  color: "teal",
  loyalty: "passive",
  texts: {
    en: {
      name: "Sanne Vermeer",
      statement: "At seven in the morning I want coffee, not a workout.",
      segment: "Busy home coffee drinkers",
      goals:
        "Two good cups on the table every morning, before the children start looking for their shoes.",
      needs:
        "A grinder that is quick, doesn’t wake the whole street and takes up no more worktop than a toaster.",
      expectations:
        "Straight answers without coffee jargon, one price from start to finish, and a real person when I ask something.",
      drivers:
        "I would rather buy one good thing than three cheap ones. I read up on everything, because I hate sending things back.",
      frustrations:
        "Reviews that have obviously been paid for, and costs that turn up on the very last screen. What keeps me awake is marking, not coffee.",
      media:
        "The Saturday paper, a consumer programme on television, two cookery blogs, and test videos on the tablet in the evening.",
      trends:
        "Everyone around me is turning into a barista. Nice for them; I don’t need another hobby. I do care about things that can be repaired.",
      environment:
        "41, teaches Dutch at a secondary school in Amersfoort. Terraced house with a narrow kitchen, a partner and two children of six and nine.",
    },
    nl: {
      name: "Sanne Vermeer",
      statement: "Om zeven uur ’s ochtends wil ik koffie, geen krachttraining.",
      segment: "Drukke thuisdrinkers",
      goals:
        "Elke ochtend twee goede koppen koffie op tafel, voordat de kinderen hun schoenen gaan zoeken.",
      needs:
        "Een molen die snel is, niet de hele straat wakker maakt en niet meer aanrecht inneemt dan een broodrooster.",
      expectations:
        "Eerlijke uitleg zonder koffiejargon, één prijs van begin tot eind, en een echt mens als ik iets vraag.",
      drivers:
        "Ik koop liever één keer iets goeds dan drie keer iets goedkoops. Ik zoek alles uit, want ik heb een hekel aan terugsturen.",
      frustrations:
        "Reviews waar duidelijk voor betaald is, en kosten die pas op het allerlaatste scherm opduiken. Wakker lig ik van nakijkwerk, niet van koffie.",
      media:
        "De zaterdagkrant, een consumentenprogramma op tv, twee kookblogs, en ’s avonds testfilmpjes op de tablet.",
      trends:
        "Iedereen om me heen wordt thuisbarista. Leuk voor ze, maar ik hoef er geen hobby bij. Dat iets te repareren is, vind ik wel belangrijk.",
      environment:
        "41 jaar, docent Nederlands op een middelbare school in Amersfoort. Rijtjeshuis met een smalle keuken, partner en twee kinderen van zes en negen.",
    },
  },
};

/** Buys on a tip within two minutes, gets the wrong one, and is won over by how that is put right. */
export const yusuf: SamplePersona = {
  color: "plum",
  loyalty: "active",
  texts: {
    en: {
      name: "Yusuf Demir",
      statement:
        "When I get home from a night shift everyone is still asleep, and I’d like to keep it that way.",
      segment: "Shift workers short of time",
      goals: "One proper cup of coffee to end the night, without making a project of it.",
      needs:
        "Something that is settled in a few taps, works straight away and is so quiet that Lieke sleeps on.",
      expectations:
        "That they think along with me, deliver when I’m awake and don’t make me fill in forms when something is wrong.",
      drivers:
        "Looking after people is my job. I notice at once when someone does it for me, and I tell everybody.",
      frustrations:
        "Shops that think everyone is home at eleven in the morning and awake. Helplines that open when I go to bed.",
      media:
        "The ward’s group chat, podcasts on the train, short videos during the break. Hardly ever a newspaper.",
      trends:
        "Everything is delivered faster and faster, but never at a time that suits me. That a chatbot answers at night is fine, as long as a person takes over by morning.",
      environment:
        "33, nurse on a cardiology ward in Rotterdam, six nights on and four off. Lives with Lieke on the third floor of a block with thin walls.",
    },
    nl: {
      name: "Yusuf Demir",
      statement:
        "Als ik thuiskom van de nachtdienst slaapt iedereen nog, en dat wil ik graag zo houden.",
      segment: "Nachtwerkers zonder tijd",
      goals: "De nacht afsluiten met één goede kop koffie, zonder er een project van te maken.",
      needs:
        "Iets wat in een paar tikken geregeld is, het meteen doet en zo stil is dat Lieke doorslaapt.",
      expectations:
        "Dat ze met me meedenken, bezorgen als ik wakker ben en me geen formulieren laten invullen als er iets mis is.",
      drivers:
        "Voor mensen zorgen is mijn vak. Ik merk het meteen als iemand dat voor mij doet, en dan vertel ik het door.",
      frustrations:
        "Winkels die denken dat iedereen om elf uur ’s ochtends thuis én wakker is. Helpdesks die opengaan als ik naar bed ga.",
      media:
        "De groepsapp van de afdeling, podcasts in de trein, korte filmpjes in de pauze. Zelden een krant.",
      trends:
        "Alles wordt steeds sneller bezorgd, maar nooit op een moment dat mij uitkomt. Prima dat er ’s nachts een chatbot antwoordt, als er ’s ochtends maar een mens verdergaat.",
      environment:
        "33 jaar, verpleegkundige op cardiologie in Rotterdam, zes nachten op, vier af. Woont met Lieke driehoog in een gehorige flat.",
    },
  },
};
