/** How surely a word is a participle that makes a passive: `same` is also an infinitive ("vergessen"). */
export type Participle = 'sure' | 'same' | 'no';

const separable =
  '(?:ab|an|auf|aus|bei|dar|durch|ein|entgegen|fern|fest|fort|frei|her|heraus|herein|hin|hinein|los|mit|nach|nieder|statt|teil|über|um|unter|voll|vor|voran|vorbei|weg|weiter|wieder|zu|zurück|zusammen)';
const inseparable = '(?:be|emp|ent|er|hinter|miss|über|unter|ver|wider|wieder|zer|durch|um|voll)';
const weak = new RegExp(`^(?:${separable})?(?:ge\\p{L}{2,}|${inseparable}\\p{L}{2,})t$`, 'u');
const strongGe = new RegExp(`^(?:${separable})?ge\\p{L}{2,}en$`, 'u');
const strongOther = new RegExp(`^(?:${separable})?${inseparable}\\p{L}{2,}en$`, 'u');
/** Ends of strong participles that no infinitive has, after a prefix: "beschrieben", "übernommen". */
const strongStem =
  /(?:schrieben|sprochen|nommen|worfen|schlossen|boten|gonnen|funden|bunden|standen|zogen|wiesen|schieden|glichen|mieden|liehen|hoben|wogen|trogen|loren|schoben|holfen|troffen|brochen|stohlen|fohlen|worben|sungen|trunken|wunden|zwungen|griffen|litten|schnitten|ritten|trieben|schienen|stiegen|gossen|nossen|rochen)$/;

/** Adjectives and other words that only look like participles; "wird bekannt" is no passive. */
const others = new Set(
  (
    'bekannt bereit berühmt beliebt bewusst bestimmt berechtigt begeistert besorgt erst ernst erkältet erschöpft entspannt entsetzt verliebt verrückt ' +
    'verwandt verheiratet verwirrt behindert überhaupt umsonst überlastet überrascht unterst gesamt gerecht geeignet gewohnt geschickt gespannt gelassen ' +
    'gelegen gegen geworden gewesen gestern getrost erwachsen verschieden vergebens bescheiden besonnen gediegen verlegen zugetan betrunken offen'
  ).split(' '),
);
const infinitivesInGe =
  /(?:gehen|geben|gehören|gefallen|gelingen|genießen|gewinnen|geschehen|gestalten|gewöhnen|genügen|gelten|gebären|gestehen|gedenken|genehmigen|gefährden|gebrauchen|gehorchen|genesen|gewähren|gewährleisten|geraten|gestatten|gelangen|geleiten)$/;

/** Tells participles by their form; only words in small letters can be one here. */
export function participle(word: string): Participle {
  if (!/^\p{Ll}/u.test(word) || others.has(word)) return 'no';
  if (weak.test(word) || /^\p{L}{2,}iert$/u.test(word)) return 'sure';
  if (strongGe.test(word)) return infinitivesInGe.test(word) && !/ge(?:geben|gangen)$/.test(word) ? 'no' : 'sure';
  if (!strongOther.test(word)) return 'no';
  return strongStem.test(word) ? 'sure' : 'same';
}
