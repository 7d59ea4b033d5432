import { wordsOf } from './words.ts';

/** Words that carry no meaning in a search: articles, pronouns, and what questions are made of. */
const stopWords = new Set(
  wordsOf(`
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
  brauche braucht brauchen benötige suche suchen sucht finde finden findet gibt gibts geben gebe
  bekomme bekommen bekommt kriege krieg kriegen kriegt hilft helfen hilf mal bitte danke hallo guten tag
  gehe geht gehen mache macht machen tun weiß frage fragen wende wenden zuständig ansprechpartner
  the a an and or but of to in on at for with from by about into as is are was were be been am do does did
  i you he she it we they me him her us them my your his our their this that these those there here
  can could may must shall should will would have has had not no any some very
  where who what when why how which whom need needs want wants look looking find get give please help helps
  `),
);

/** Words that say who is meant, not what is needed; they count little beside others. */
const weakWords = new Set(
  wordsOf(`
  hilfe unterstützung angebot angebote information informationen infos kosten kostet zahlt zahlen bezahlt bezahlen adresse telefonnummer telefon nähe umgebung
  mutter vater mama papa oma opa grossmutter grossvater schwiegermutter schwiegervater tante onkel bruder schwester
  mann frau sohn tochter freund freundin nachbar nachbarin partner partnerin jemand leute mensch menschen person personen
  mother father mum mom dad grandma grandpa grandmother grandfather husband wife son daughter friend people someone support service services
  `),
);

/** Layer 2. Whether a folded word is left out of the search wherever others remain. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Whether a folded word counts little beside others. */
export function isWeakWord(word: string): boolean {
  return weakWords.has(word);
}

/** The words without stop words; all of them where nothing else is left ("wo kann ich"). */
export function withoutStopWords(words: readonly string[]): string[] {
  const kept = words.filter((word) => !stopWords.has(word));
  return kept.length > 0 ? kept : [...words];
}
