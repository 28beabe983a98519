import type { SamplePersona } from "#sample/sample-board.ts";

/** Looks everything up first, and in the end is loyal to the product rather than to the shop. */
export const sanne: SamplePersona = {
  color: "teal",
  loyalty: "passive",
  texts: {
    name: { en: "Sanne Vermeer", nl: "Sanne Vermeer" },
    statement: {
      en: "At seven in the morning I want coffee, not a workout.",
      nl: "Om zeven uur 's ochtends wil ik koffie, geen krachttraining.",
    },
    segment: { en: "Busy home coffee drinkers", nl: "Drukke thuisdrinkers" },
    goals: {
      en: "Two good cups on the table every morning, before the children start looking for their shoes.",
      nl: "Elke ochtend twee goede koppen koffie op tafel, voordat de kinderen hun schoenen gaan zoeken.",
    },
    needs: {
      en: "A grinder that is quick, doesn't wake the whole street and takes up no more worktop than a toaster.",
      nl: "Een molen die snel is, niet de hele straat wakker maakt en niet meer aanrecht inneemt dan een broodrooster.",
    },
    expectations: {
      en: "Straight answers without coffee jargon, one price from start to finish, and a real person when I ask something.",
      nl: "Eerlijke uitleg zonder koffiejargon, één prijs van begin tot eind, en een echt mens als ik iets vraag.",
    },
    drivers: {
      en: "I would rather buy one good thing than three cheap ones. I read up on everything, because I hate sending things back.",
      nl: "Ik koop liever één keer iets goeds dan drie keer iets goedkoops. Ik zoek alles uit, want ik heb een hekel aan terugsturen.",
    },
    frustrations: {
      en: "Reviews that have obviously been paid for, and costs that turn up on the very last screen. What keeps me awake is marking, not coffee.",
      nl: "Reviews waar duidelijk voor betaald is, en kosten die pas op het allerlaatste scherm opduiken. Wakker lig ik van nakijkwerk, niet van koffie.",
    },
    media: {
      en: "The Saturday paper, a consumer programme on television, two cookery blogs, and test videos on the tablet in the evening.",
      nl: "De zaterdagkrant, een consumentenprogramma op tv, twee kookblogs, en 's avonds testfilmpjes op de tablet.",
    },
    trends: {
      en: "Everyone around me is turning into a barista. Nice for them; I don't need another hobby. I do care about things that can be repaired.",
      nl: "Iedereen om me heen wordt thuisbarista. Leuk voor ze, maar ik hoef er geen hobby bij. Dat iets te repareren is, vind ik wel belangrijk.",
    },
    environment: {
      en: "41, teaches Dutch at a secondary school in Amersfoort. Terraced house with a narrow kitchen, a partner and two children of six and nine.",
      nl: "41 jaar, docent Nederlands op een middelbare school in Amersfoort. Rijtjeshuis met een smalle keuken, partner en twee kinderen van zes en negen.",
    },
  },
};

/** Buys on a tip within two minutes, gets the wrong one, and is won over by how that is put right. */
export const yusuf: SamplePersona = {
  color: "plum",
  loyalty: "active",
  texts: {
    name: { en: "Yusuf Demir", nl: "Yusuf Demir" },
    statement: {
      en: "When I get home from a night shift everyone is still asleep, and I'd like to keep it that way.",
      nl: "Als ik thuiskom van de nachtdienst slaapt iedereen nog, en dat wil ik graag zo houden.",
    },
    segment: { en: "Shift workers short of time", nl: "Nachtwerkers zonder tijd" },
    goals: {
      en: "One proper cup of coffee to end the night, without making a project of it.",
      nl: "De nacht afsluiten met één goede kop koffie, zonder er een project van te maken.",
    },
    needs: {
      en: "Something that is settled in a few taps, works straight away and is so quiet that Lieke sleeps on.",
      nl: "Iets wat in een paar tikken geregeld is, het meteen doet en zo stil is dat Lieke doorslaapt.",
    },
    expectations: {
      en: "That they think along with me, deliver when I'm awake and don't make me fill in forms when something is wrong.",
      nl: "Dat ze met me meedenken, bezorgen als ik wakker ben en me geen formulieren laten invullen als er iets mis is.",
    },
    drivers: {
      en: "Looking after people is my job. I notice at once when someone does it for me, and I tell everybody.",
      nl: "Voor mensen zorgen is mijn vak. Ik merk het meteen als iemand dat voor mij doet, en dan vertel ik het door.",
    },
    frustrations: {
      en: "Shops that think everyone is home at eleven in the morning and awake. Helplines that open when I go to bed.",
      nl: "Winkels die denken dat iedereen om elf uur 's ochtends thuis én wakker is. Helpdesks die opengaan als ik naar bed ga.",
    },
    media: {
      en: "The ward's group chat, podcasts on the train, short videos during the break. Hardly ever a newspaper.",
      nl: "De groepsapp van de afdeling, podcasts in de trein, korte filmpjes in de pauze. Zelden een krant.",
    },
    trends: {
      en: "Everything is delivered faster and faster, but never at a time that suits me. That a chatbot answers at night is fine, as long as a person takes over by morning.",
      nl: "Alles wordt steeds sneller bezorgd, maar nooit op een moment dat mij uitkomt. Prima dat er 's nachts een chatbot antwoordt, als er 's ochtends maar een mens verdergaat.",
    },
    environment: {
      en: "33, nurse on a cardiology ward in Rotterdam, six nights on and four off. Lives with Lieke on the third floor of a block with thin walls.",
      nl: "33 jaar, verpleegkundige op cardiologie in Rotterdam, zes nachten op, vier af. Woont met Lieke driehoog in een gehorige flat.",
    },
  },
};
