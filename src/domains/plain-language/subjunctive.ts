import type { Hit } from './finding.ts';
import { isBeginning, type Sentence, type Word } from './sentences.ts';

/** Forms of the subjunctive, and what to write instead. "möchte" is a polite "will" and easy: it stays. */
const forms: Record<string, string> = {
  wäre: 'ist',
  wären: 'sind',
  wärst: 'bist',
  hätte: 'hat',
  hätten: 'haben',
  hättest: 'hast',
  könnte: 'kann',
  könnten: 'können',
  könntest: 'kannst',
  müsste: 'muss',
  müssten: 'müssen',
  dürfte: 'darf',
  dürften: 'dürfen',
  sollte: 'soll',
  sollten: 'sollen',
  solltest: 'sollst',
  bräuchte: 'braucht',
  bräuchten: 'brauchen',
  wüsste: 'weiß',
  wüssten: 'wissen',
  käme: 'kommt',
  kämen: 'kommen',
  gäbe: 'gibt',
  gäben: 'geben',
  ginge: 'geht',
  gingen: 'gehen',
  ließe: 'lässt',
  ließen: 'lassen',
  täte: 'tut',
  täten: 'tun',
  fände: 'findet',
  fänden: 'finden',
  bliebe: 'bleibt',
  nähme: 'nimmt',
  nähmen: 'nehmen',
  sähe: 'sieht',
  sähen: 'sehen',
  stünde: 'steht',
  stünden: 'stehen',
  spräche: 'spricht',
  sprächen: 'sprechen',
  läge: 'liegt',
  hielte: 'hält',
  hülfe: 'hilft',
  könne: 'kann',
  müsse: 'muss',
  dürfe: 'darf',
  solle: 'soll',
};
/** The past of "gehen" and "lassen" looks the same ("Wir gingen"): a subjunctive only at the beginning of a question or sentence. */
const alsoPast = new Set(['gingen', 'ließen']);
const would: Record<string, string> = {
  würde: 'the verb without "würde"',
  würden: 'the verb without "würden"',
  würdest: 'the verb without "würdest"',
};
/** After the noun "Würde" at the beginning of a sentence stands its verb. */
const afterTheNoun = new Set([
  'ist',
  'bedeutet',
  'heißt',
  'gehört',
  'hat',
  'und',
  'kann',
  'darf',
  'gilt',
  'braucht',
  'steht',
  'zählt',
  'bleibt',
]);
const reported = new Set(['er', 'es', 'man', 'niemand', 'jemand']);

/** Verbs in the subjunctive: what only might be. */
export function subjunctives({ words }: Sentence): Hit[] {
  return words.flatMap((word, at) => {
    const better = instead(words, at, word);
    return better ? [{ words: word.text, better }] : [];
  });
}

function instead(words: readonly Word[], at: number, { text, lower }: Word): string | undefined {
  const isCapital = text !== lower;
  if (isCapital && !isBeginning(words, at)) return undefined;
  if (would[lower]) return isCapital && afterTheNoun.has(words[at + 1]?.lower ?? '') ? undefined : would[lower];
  if (lower === 'sei' || lower === 'seien')
    return isCapital || words[at + 1]?.text === 'Sie' ? undefined : lower === 'sei' ? 'ist' : 'sind';
  if (lower === 'habe') return reported.has(words[at - 1]?.lower ?? '') ? 'hat' : undefined;
  return alsoPast.has(lower) && !isCapital ? undefined : forms[lower];
}
