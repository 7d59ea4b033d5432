import { wordsOf } from '../../../shared/words.ts';

/** Words that carry no meaning in a search: articles, pronouns, and what questions are made of. By language. */
const stopWordsIn: Readonly<Record<string, ReadonlySet<string>>> = {
  de: wordSet(`
  der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
  und oder aber auch als wie wenn dann denn weil dass ob so da doch nur noch schon sehr zu zum zur
  in im ins an am ans auf aus bei beim mit nach seit von vom vor für durch gegen ohne um über unter zwischen bis ab
  ich du er sie es wir ihr man mich mir dich dir ihn ihm uns euch ihnen sich
  mein meine meinen meinem meiner meines dein deine deinen deiner sein seine seinen seinem seiner unser unsere unseren unserer
  ihre ihren ihrem ihrer euer eure dieser diese dieses diesen diesem jeder jede jedes jeden
  bin bist ist sind seid war waren wäre werde wird werden wurde habe hast hat haben hatte hätte
  kann kannst können könnte muss musst müssen soll sollen sollte will wollen möchte möchten darf dürfen mag
  wo wer was wann warum wieso wen wem wessen welche welcher welches welchen woher wohin wofür wozu womit
  nicht nichts mehr alles alle allem etwas viel ganz hier dort jetzt immer wieder gerade eigentlich irgendwie denke glaube
  brauche braucht brauchen benötige suche suchen finde finden findet gibt gibts geben gebe
  bekomme bekommen bekommt kriege krieg kriegen kriegt hilft helfen hilf mal bitte danke hallo guten tag
  gehe geht gehen mache macht machen tun weiß frage fragen wende wenden zuständig ansprechpartner`),
  en: wordSet(`
  the a an and or but of to in on at for with from by about into as is are was were be been am do does did
  i you he she it we they me him her us them my your his our their this that these those there here
  can could may must shall should will would have has had not no any some very
  where who what when why how which whom need needs want wants look looking find get give please help helps`),
  tr: wordSet(`
  ve veya ile için bir bu şu o ben sen biz siz onlar bana beni benim sana senin bize bizim onun onu var yok mi mı mu mü ne
  nerede nereden nereye nasıl kim kime neden niçin hangi çok daha gibi ama da de değil lazım istiyorum arıyorum gerek
  ihtiyacım yardım yapmalıyım edebilir lütfen`),
  pl: wordSet(`
  i oraz lub albo z ze w we na do od dla po za przy przez o u to ten ta te tego tej jest są być był była mam ma mamy nie
  ja ty on ona my wy oni mnie mi mój moja moje mojego mojej moją nas nam się gdzie jak co kto kiedy dlaczego czy kogo komu
  który która które potrzebuję szukam chcę mogę może proszę już bardzo jestem`),
  ru: wordSet(`
  и или а но в во на с со к ко от до из за по о об у для при не ни как что кто где когда почему куда кому чем чей который
  я ты он она мы вы они мне меня мой моя моё мои моей моего моему нас нам его её их это этот эта есть быть был была
  нужен нужна нужно нужны надо хочу могу может можно ищу если то бы же ли уже очень пожалуйста`),
  uk: wordSet(`
  і й та або а але в у на з із зі до від за по про для при не ні як що хто де коли чому куди кому чим який яка яке
  я ти він вона ми ви вони мені мене мій моя моє мої моєї мого моєму нас нам його її їх це цей ця є бути був була
  потрібен потрібна потрібно потрібні треба хочу можу може можна шукаю якщо то б би же чи вже дуже будь ласка`),
  ar: wordSet(`
  في من على إلى الى عن مع هو هي أنا انا نحن هم انت أنت هذا هذه ذلك تلك التي الذي ما ماذا من أين اين كيف متى لماذا هل لا لم لن
  كان كانت كنت يكون تكون لي لك له لها لنا لهم عندي عند عنده عندها عندنا لدي لديه لديها أريد اريد نريد يريد تريد أحتاج احتاج نحتاج يحتاج تحتاج
  أبحث ابحث نبحث يبحث يمكن يمكنني أستطيع نستطيع يستطيع تستطيع أقدر يقدر تقدر أعرف نعرف يعرف تعرف أحصل نحصل يوجد توجد يجب ليس ليست
  أن ان إن قد كل أو او ثم أي اي بعد قبل جدا كثيرا دائما الآن انه أنه انها أنها اني أني لأن به بها فيه فيها منه منها عليه عليها عليك إليه معه معها معي
  وين شو ليش مين شلون قديش بدي بدنا بدو بدها حدا مش مو هاد هاي هيك كمان لسا فيني عم رح لازم كتير منيح هون علشان عشان إيه إزاي فين ليه عايز عايزة`),
};

/** Words that say who is meant, not what is needed; they count little beside others. */
const weakWords = wordSet(`
  hilfe unterstützung angebot angebote information informationen infos kosten kostet zahlt zahlen bezahlt bezahlen adresse telefonnummer telefon nähe umgebung
  heute morgen gestern bald tag tage tagen woche wochen monat monate monaten jahr jahre jahren zeit lange
  komme kommt kommen kam gekommen sage sagt sagen weiss wissen steht stehen bleibt lebt leben hab liebsten gern gerne lieber
  gut schlecht neu neue neuen klein kleine gross grosse einfach richtig dringend sofort schnell ding sache sachen problem probleme
  gesucht oft nimmer nix jemanden niemand niemanden wieviel plötzlich einmal allerdings eben halt schlimm
  come comes came go goes going live lives living now today tomorrow day days week month year years new good much too take
  support service services yardımı destek pomoc pomocy помощь помощи помочь допомога допомоги допомогу
  مساعدة المساعدة ساعد ساعدوني مساعدتي يساعدني تساعدني يساعدنا خدمة خدمات شيء أشياء شخص أحد
  mutter mutti vater vati mama papa oma omi opa opi grossmutter grossvater schwiegermutter schwiegervater tante onkel bruder schwester
  mann frau sohn tochter freund freundin nachbar nachbarin partner partnerin jemand leute mensch menschen person personen
  mother father mum mom dad grandma grandpa grandmother grandfather husband wife son daughter brother sister friend people someone
  anne annem baba babam eşim kocam karım oğlum kızım
  mama mamy mamie matka matki matce tata taty ojciec ojca mąż męża żona żony syn syna córka córki babcia babci dziadek
  мама мамы маме мать матери папа отец отца муж мужа мужу жена жены сын сына дочь дочери бабушка бабушки дедушка
  мамі мати тато батько батька чоловік чоловіка дружина син донька доньки бабуся бабусі дідусь
  امي أمي ابي أبي ابوي والدي والدتي والدنا والدتنا زوجي زوجتي ابني ابنتي بنتي طفلي طفلتي أخي أختي جدي جدتي عمي عمتي خالي خالتي حماتي صديقي جاري جارتي
`);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(wordsOf(words));
}

const stopWords = new Set(Object.values(stopWordsIn).flatMap((words) => [...words]));
/** "And" or "so", which Arabic writes on to the word that follows. */
const arabicAnd = /^[وف]/;

/** Layer 2. Whether a folded word is left out of the search wherever others remain. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word) || isArabicStopWordWithAnd(word);
}

function isArabicStopWordWithAnd(word: string): boolean {
  return arabicAnd.test(word) && stopWords.has(word.slice(1));
}

/** Languages in which a folded word is a stop word: they tell the language of a query better than anything. */
export function stopWordLanguages(word: string): string[] {
  if (isArabicStopWordWithAnd(word)) return ['ar'];
  return stopWords.has(word) ? Object.keys(stopWordsIn).filter((language) => stopWordsIn[language]?.has(word)) : [];
}

/** Words in front of a noun. */
const beforeNouns = wordSet('bei mit gegen von aus zur durch und oder die der meine deine seine ihre');

/**
 * Whether a word of a query is left out where it stands. "Sucht" as a verb has somebody before it and something behind it; else it is
 * the addiction: "sucht beratung kreuztal", "hilfe bei sucht".
 */
export function isStopWordAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (word !== 'sucht') return isStopWord(word);
  return at > 0 && at < words.length - 1 && !beforeNouns.has(words[at - 1] ?? '');
}

/** Whether a folded word counts little beside others. */
export function isWeakWord(word: string): boolean {
  return weakWords.has(word);
}

/** Each telling word once: saying it again says nothing more. Stop words stay, as wordings are made of them. */
export function withoutRepeats(words: readonly string[]): string[] {
  return words.filter((word, at) => stopWords.has(word) || words.indexOf(word) === at);
}

/** The words without stop words; all of them where nothing else is left ("wo kann ich"). */
export function withoutStopWords(words: readonly string[]): string[] {
  const kept = words.filter((word) => !stopWords.has(word));
  return kept.length > 0 ? kept : [...words];
}
