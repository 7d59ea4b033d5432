import { hasDigit, wordsOf } from '../../../shared/words.ts';
import type { SearchDocuments } from '../documents/search-documents.ts';

type Thesaurus = Pick<SearchDocuments, 'concepts' | 'labels' | 'topics' | 'labelCompounds'>;

/** What a query can speak of: a concept or a topic, by its number. Concepts come first, in the order of the documents. */
export type Target = number;

/** One name, word or phrase of a target. `code` is exact in every language. */
export type Label = { target: Target; language: string; words: readonly string[]; kind: 'label' | 'parts' | 'code' };

/** All labels of concepts and topics, folded. German compounds come a second time as their parts. */
export function* labelsOf({ concepts, labels, topics, labelCompounds: compounds }: Thesaurus): Generator<Label> {
  const numbers = new Map(concepts.map(({ id }, at) => [id, at]));
  for (const [language, byConcept] of Object.entries(labels)) {
    for (const [id, texts] of Object.entries(byConcept)) {
      const target = numbers.get(id);
      if (target !== undefined) yield* variants(target, language, texts, compounds);
    }
  }
  for (const [target, { codes }] of concepts.entries()) yield* codes.map((code) => codeLabel(target, code));
  for (const [at, { name, words }] of topics.entries()) {
    const target = concepts.length + at;
    for (const [language, text] of Object.entries(name)) yield* variants(target, language, [text], compounds);
    for (const [language, texts] of Object.entries(words)) yield* variants(target, language, texts, compounds);
  }
}

function codeLabel(target: Target, code: string): Label {
  return { target, language: '*', words: wordsOf(code), kind: 'code' };
}

function* variants(
  target: Target,
  language: string,
  texts: readonly string[],
  compounds: SearchDocuments['labelCompounds'],
): Generator<Label> {
  for (const text of texts) {
    const words = wordsOf(text);
    if (words.length === 0) continue;
    yield { target, language, words, kind: 'label' };
    if (!language.startsWith('de')) continue;
    const joined = joinedByMarks(text);
    if (joined) yield { target, language, words: joined, kind: 'label' };
    const parts = words.flatMap((word) => (Object.hasOwn(compounds, word) ? (compounds[word] ?? '').split(' ') : [word]));
    if (parts.length > words.length) yield { target, language, words: parts, kind: 'parts' };
  }
}

/** Leichte Sprache divides long words by a dot or a hyphen: "Pflege·heim" is also one word. */
function joinedByMarks(text: string): string[] | undefined {
  if (!/\p{L}[-·•‧‐]\p{L}/u.test(text) || hasDigit(text)) return undefined;
  return wordsOf(text.replace(/(?<=\p{L})[-·•‧‐](?=\p{L})/gu, ''));
}
