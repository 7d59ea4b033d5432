import { readLists, writeLists } from './number-text.ts';
import type { ConceptDocument, EntryDocument, SearchDocuments, TextByLanguage, TopicDocument } from './search-documents.ts';

/** Lists of words as numbers: those known beforehand, then those that only these lists use. */
type PackedLists = { more: string[]; uses: string };

/**
 * Documents as compact text for the way to a browser: what entries have in common is written once and named by numbers, and
 * everything of one kind stands together, which brotli packs best. `unpackDocuments` gives back the same documents.
 */
export function packDocuments(documents: SearchDocuments): string {
  const { entries, topics, concepts, ...others } = documents;
  const conceptIds = concepts.map(({ id }) => id);
  const topicIds = topics.map(({ id }) => id);
  return JSON.stringify({
    others,
    topics: topics.map(({ under: _, ...topic }) => topic),
    under: packLists(
      topics.map(({ under }) => under),
      topicIds,
    ),
    concepts: packConcepts(concepts, conceptIds, topicIds),
    entries: packEntries(entries, conceptIds, topicIds),
  });
}

type PackedConcepts = { ids: string; topics: PackedLists; related: PackedLists; weights: number[]; codes: PackedLists };

function packConcepts(concepts: readonly ConceptDocument[], ids: readonly string[], topics: readonly string[]): PackedConcepts {
  return {
    ids: ids.join(' '),
    topics: packLists(
      concepts.map((concept) => concept.topics),
      topics,
    ),
    related: packLists(
      concepts.map(({ related }) => Object.keys(related)),
      ids,
    ),
    weights: concepts.flatMap(({ related }) => Object.values(related)),
    codes: packLists(concepts.map(({ codes }) => codes)),
  };
}

function unpackConcepts({ ids, topics, related, weights, codes }: PackedConcepts, topicIds: readonly string[]): ConceptDocument[] {
  const conceptIds = wordsIn(ids);
  const [topicsOf, relatedOf, codesOf] = [unpackLists(topics, topicIds), unpackLists(related, conceptIds), unpackLists(codes)];
  let weight = 0;
  return conceptIds.map((id, at) => ({
    id,
    topics: topicsOf[at] ?? [],
    related: Object.fromEntries((relatedOf[at] ?? []).map((other) => [other, weights[weight++] as number])),
    codes: codesOf[at] ?? [],
  }));
}

type Lists = 'topics' | 'groups' | 'concepts' | 'area' | 'at';
type Texts = 'name' | 'text';
type PackedEntries = Record<Lists, PackedLists> & {
  ids: string;
  /** By kind and language; null where an entry has none. */
  texts: Record<Texts, Record<string, (string | null)[]>>;
  towns: string[];
  places: string[];
  years: number[];
  /** What few entries have, by their number. */
  some: [number, Pick<EntryDocument, 'organization' | 'guessed' | 'confirming'>][];
};

function packEntries(entries: readonly EntryDocument[], concepts: readonly string[], topics: readonly string[]): PackedEntries {
  const lists = (kind: Lists, known: readonly string[] = []) =>
    packLists(
      entries.map((entry) => entry[kind]),
      known,
    );
  return {
    ids: entries.map(({ id }) => id).join(' '),
    topics: lists('topics', topics),
    groups: lists('groups'),
    concepts: lists('concepts', concepts),
    area: lists('area'),
    at: lists('at'),
    texts: { name: packTexts(entries.map(({ name }) => name)), text: packTexts(entries.map(({ text }) => text)) },
    towns: entries.map(({ town }) => town),
    places: entries.map(({ places, town }) => (places === town.toLowerCase() ? '' : places || ' ')),
    years: entries.map(({ year }) => year),
    some: entries.flatMap(({ organization, guessed, confirming }, at): PackedEntries['some'] => {
      const own = { ...(organization ? { organization } : {}), ...(guessed ? { guessed } : {}), ...(confirming ? { confirming } : {}) };
      return Object.keys(own).length > 0 ? [[at, own]] : [];
    }),
  };
}

function unpackEntries(packed: PackedEntries, concepts: readonly string[], topics: readonly string[]): EntryDocument[] {
  const known: Partial<Record<Lists, readonly string[]>> = { topics, concepts };
  const lists = (kind: Lists) => unpackLists(packed[kind], known[kind]);
  const [topicsOf, groupsOf, conceptsOf, areaOf, atOf] = [lists('topics'), lists('groups'), lists('concepts'), lists('area'), lists('at')];
  const some = new Map(packed.some);
  return wordsIn(packed.ids).map((id, at) => ({
    id,
    name: textsAt(packed.texts.name, at),
    town: packed.towns[at] ?? '',
    topics: topicsOf[at] ?? [],
    groups: groupsOf[at] ?? [],
    concepts: conceptsOf[at] ?? [],
    area: areaOf[at] ?? [],
    at: atOf[at] ?? [],
    text: textsAt(packed.texts.text, at),
    places: (packed.places[at] || packed.towns[at]?.toLowerCase() || '').trim(),
    year: packed.years[at] ?? 0,
    ...some.get(at),
  }));
}

function packTexts(texts: readonly TextByLanguage[]): Record<string, (string | null)[]> {
  const languages = [...new Set(texts.flatMap((text) => Object.keys(text)))];
  return Object.fromEntries(languages.map((language) => [language, texts.map((text) => text[language] ?? null)]));
}

function textsAt(texts: Record<string, (string | null)[]>, at: number): TextByLanguage {
  const found: Record<string, string> = {};
  for (const [language, all] of Object.entries(texts)) {
    const text = all[at];
    if (text !== null && text !== undefined) found[language] = text;
  }
  return found;
}

/** @param known words that both sides know by their numbers */
function packLists(lists: readonly (readonly string[])[], known: readonly string[] = []): PackedLists {
  const numbers = new Map(known.map((word, at) => [word, at]));
  const uses = lists.map((list) =>
    list.map((word) => {
      if (!numbers.has(word)) numbers.set(word, numbers.size);
      return numbers.get(word) as number;
    }),
  );
  return { more: [...numbers.keys()].slice(known.length), uses: writeLists(uses) };
}

function unpackLists({ more, uses }: PackedLists, known: readonly string[] = []): string[][] {
  const words = [...known, ...more];
  return readLists(uses).map((list) => list.map((number) => words[number] as string));
}

/** The documents that were packed. */
export function unpackDocuments(text: string): SearchDocuments {
  const packed: {
    others: Omit<SearchDocuments, 'entries' | 'topics' | 'concepts'>;
    topics: Omit<TopicDocument, 'under'>[];
    under: PackedLists;
    concepts: PackedConcepts;
    entries: PackedEntries;
  } = JSON.parse(text);
  const topicIds = packed.topics.map(({ id }) => id);
  const under = unpackLists(packed.under, topicIds);
  const concepts = unpackConcepts(packed.concepts, topicIds);
  const conceptIds = concepts.map(({ id }) => id);
  return {
    ...packed.others,
    entries: unpackEntries(packed.entries, conceptIds, topicIds),
    topics: packed.topics.map((topic, at) => ({ ...topic, under: under[at] ?? [] })),
    concepts,
  };
}

function wordsIn(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
