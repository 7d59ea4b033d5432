import { wordsOf } from '../../../shared/words.ts';

/*
 * German verbs whose stem changes, infinitive first, then the forms people use for themselves and others. Forms that folding
 * and endings bring together anyway ("fällt" and "fallen") are left out, and so are forms that are also other words.
 */
const verbs = `
  vergessen vergisst vergiss vergaß vergaßen
  essen isst gegessen
  helfen hilft hilf half geholfen
  sprechen spricht sprach gesprochen
  sehen sieht sah gesehen
  lesen liest gelesen
  nehmen nimmt nahm genommen
  abnehmen abgenommen abnimmt
  treffen trifft getroffen
  sterben stirbt starb gestorben verstorben
  werfen wirft geworfen
  brechen bricht gebrochen
  zerbrechen zerbricht zerbrochen
  fallen fiel gefallen
  hinfallen hingefallen
  umfallen umgefallen
  laufen lief gelaufen
  weglaufen weggelaufen
  schlafen schlief geschlafen
  schlagen schlug geschlagen
  fahren fuhr gefahren
  tragen trug getragen
  waschen wusch gewaschen
  trinken trank getrunken betrunken
  verlieren verlor verloren
  frieren friert gefroren
  betrügen betrog betrogen
  belügen belogen
  ziehen gezogen zog
  umziehen umgezogen
  ausziehen ausgezogen
  schreiben schrieb geschrieben
  bleiben blieb geblieben
  steigen stieg gestiegen
  schreien schrie geschrien
  streiten stritt gestritten zerstritten
  leiden litt gelitten
  finden fand gefunden
  stehen stand gestanden
  aufstehen aufgestanden aufsteht
  gehen ging gegangen
  verstehen verstand verstanden
  sitzen saß gesessen
  liegen lag gelegen
  lassen gelassen
  verlassen verlässt verließ
  rufen rief gerufen
  denken dachte gedacht
  bringen brachte gebracht
  umbringen umgebracht
  kennen kannte gekannt
  erkennen erkannte erkannt
  brennen brannte gebrannt
  verbrennen verbrannt
  geben gibt gegeben
  kommen kam gekommen
  bekommen bekam
  ankommen angekommen
  stinken stank gestunken
  singen sang gesungen
  schwimmen schwamm geschwommen
  springen sprang gesprungen
  zwingen zwang gezwungen
  stehlen stiehlt gestohlen bestohlen
  befehlen befiehlt befohlen
  werben wirbt geworben
  bewerben bewirbt beworben
  messen misst gemessen
  genießen genoss genossen
  schließen schloss geschlossen
  verbieten verbot verboten
  biegen gebogen
  heben hob gehoben
  pfeifen pfiff
  scheiden geschieden
  entscheiden entschied entschieden
`;

const infinitives = new Map(
  verbs
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [infinitive = '', ...forms] = wordsOf(line);
      return forms.map((form): [string, string] => [form, infinitive]);
    }),
);

/** The infinitive of a folded form of a strong verb ("vergisst" to "vergessen"); any other word as it is. */
export function infinitiveOf(word: string): string {
  return infinitives.get(word) ?? word;
}
