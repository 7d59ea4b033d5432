import { wordsOf } from '../../shared/words.ts';
import { compoundParts, splitCompound } from './compounds.ts';
import type { SearchDocuments } from './search-documents.ts';
import type { Steps } from './steps.ts';

type GermanTexts = Pick<SearchDocuments, 'entries' | 'topics' | 'groups' | 'labels'>;

/** Words shorter than this are no compounds worth dividing. */
const shortest = 8;

/** All German compounds of texts and labels with their parts: dividing takes time, so it is done once, on the server. */
export function* compoundsOf(texts: GermanTexts, nameOf: (entry: number) => string): Steps<SearchDocuments['compounds']> {
  const words = germanWords(texts, nameOf);
  yield;
  const parts = compoundParts(words);
  const compounds: Record<string, string> = {};
  let done = 0;
  for (const word of words) {
    done += 1;
    if (done % 200 === 0) yield;
    const divided = word.length < shortest ? [] : splitCompound(word, parts);
    if (divided.length > 0) compounds[word] = divided.join(' ');
  }
  return compounds;
}

/**
 * Folded words of everything German that is searched, each once. Organizations' names are left out: they are names.
 * @param nameOf an entry's German name, folded
 */
export function germanWords({ entries, topics, groups, labels }: GermanTexts, nameOf: (entry: number) => string): Set<string> {
  const words = new Set<string>();
  const add = (list: readonly string[]) => {
    for (const word of list) words.add(word);
  };
  for (const [at, { text }] of entries.entries()) {
    add(nameOf(at).split(' '));
    add(text.de?.split(' ') ?? []);
  }
  words.delete('');
  for (const { name, words: everyday } of topics) add([name.de ?? '', ...(everyday.de ?? [])].flatMap(wordsOf));
  for (const group of Object.values(groups)) add(wordsOf(group.de ?? ''));
  for (const language of ['de', 'de-simple'])
    add(
      Object.values(labels[language] ?? {})
        .flat()
        .flatMap(wordsOf),
    );
  return words;
}
