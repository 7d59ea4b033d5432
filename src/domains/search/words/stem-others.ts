import { arabicSingular } from './arabic-plurals.ts';

/*
 * Light stemmers for folded words: endings off, the longest first, as long as enough of the word stays. They need not know the
 * language, only let the forms of a word meet that people type.
 */

/** Endings by length, so that the longest one is found by looking them up. */
type Endings = { readonly longest: number; readonly all: ReadonlySet<string> };

function endings(list: string): Endings {
  const all = new Set(list.trim().split(/\s+/));
  return { longest: Math.max(...[...all].map(({ length }) => length)), all };
}

/** Takes the longest ending off that leaves at least `least` letters. */
function strip(word: string, { longest, all }: Endings, least: number): string {
  for (let length = Math.min(longest, word.length - least); length > 0; length -= 1) {
    if (all.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}

const turkishCase = endings(`
  larinin lerinin larinda lerinde larindan lerinden larini lerini larina lerine larimiz lerimiz lariniz leriniz
  lardan lerden larda lerde larin lerin larim lerim lara lere lari leri lar ler
  sindan sinden sinda sinde sinin sunun sini sunu sina sine sundan sunda
  imizin umuzun imiz umuz iniz unuz imin umun imi umu ima ime
  ndan nden nda nde dan den tan ten da de ta te nin nun in un im um yi yu ya ye si su na ne ni nu i u a e`);
const turkishVerb = endings(`
  iyorum uyorum iyorsun iyoruz iyorlar iyor uyor amiyorum emiyorum amiyor emiyor miyorum muyorum miyor muyor
  mak mek makta mekte acagim ecegim acak ecek`);

/** Turkish: one verb ending, or up to two endings of number, owner and case. */
export function turkishStem(word: string): string {
  const verb = strip(word, turkishVerb, 3);
  return verb === word ? strip(strip(word, turkishCase, 4), turkishCase, 4) : verb;
}

const polishEndings = endings(`
  owaniem owania owanie osciami ymi imi ami ach ego emu ych ich iem ow om em ej ym im am ie
  alem alam ala ali ic yc ac ec uje uja ia iu a e i o u y`);

/** Polish: one ending of case or verb. */
export function polishStem(word: string): string {
  return strip(word, polishEndings, 4);
}

const russianEndings = endings(`
  иями ями ами иях ях ах иев ев ов еи ои ыи ии иям ям ам ием ем ом ого его ому ему ыми ими ым им ых их
  ая яя ое ее ые ие ую юю ою ею ия ью ия ии ость ости остью
  ешь ишь ает яет уют ают яют ует ет ит ут ют ат ят ал ала али ил ила или ел ела ели ать ять ить еть уть ть ться тся лся лась лись
  а я о е ы и у ю ь`);

/** Russian: one ending of case or verb. Folding has already made й into и and ё into е. */
export function russianStem(word: string): string {
  return strip(word, russianEndings, 3);
}

const ukrainianEndings = endings(`
  іями ями ами іях ях ах іів ів ев ов еи ои ии іи іям ям ам ією ею ою ого ього ому ьому ими іми им ім их іх
  ая яя оі еі уі юі ію ія іі ість ості істю
  еш иш ає яє ують ають яють ує уть ють ать ять ав ала али ив ила или ів ати яти ити іти ути ти тися ться вся лася лися
  а я о е и і у ю ь є`);

/** Ukrainian: one ending of case or verb. Folding has already made й into и and ї into і. */
export function ukrainianStem(word: string): string {
  return strip(word, ukrainianEndings, 3);
}

const arabicStart = /^(?:وال|فال|بال|كال|ولل|لل|ال)/;
const arabicEndings = endings(`
  هما ها هم هن كم كن نا وا ان ات ون ين تي تك ته تها تنا تهم يه اتي اتك اته اتها اتنا اتهم ني ه ي ك ا`);

/** Arabic: article with what is written on to it off, "and" and "for" before long words, then an ending of number or owner. */
export function arabicStem(word: string): string {
  const article = arabicStart.exec(word)?.[0] ?? '';
  const bare = word.length - article.length >= 3 ? word.slice(article.length) : word;
  const core = article === '' && bare.length >= 6 && /^[وبل]/.test(bare) ? bare.slice(1) : bare;
  return withoutOwner(arabicSingular(withoutHamza(core)));
}

/** An ending off; a plural that changes within the word may have carried an owner ("أطفالي"). */
function withoutOwner(word: string): string {
  const stem = strip(word, arabicEndings, 3);
  const singular = arabicSingular(stem);
  return singular === stem ? stem : strip(singular, arabicEndings, 3);
}

/** A hamza at the end is often left out: "شيء" and "شي", "نساء" and "نسا". */
function withoutHamza(word: string): string {
  return word.length > 2 && word.endsWith('ء') ? word.slice(0, -1) : word;
}
