import type { Snapshot, Translation } from '../content/index.ts';
import { stemIn } from './stem.ts';
import { isStopWord, withoutStopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** A name or everyday phrase of a topic, as stems. */
export type TopicPhrase = {
  topic: string;
  stems: readonly string[];
  /** Its stop words; a phrase met without them is met less surely ("findet nicht nach Hause" by "nach Hause"). */
  stops: readonly string[];
  /** True for phrases of stop words alone ("ich kann nicht mehr"): they count only word for word, in a row. */
  literal: boolean;
};

/** A written word of a topic phrase with its stem, for the vocabulary. */
export type PhraseWord = { word: string; stem: string };

/** All phrases of all topics, found by their stems. */
export type TopicPhrases = {
  containing(stem: string): readonly TopicPhrase[];
  /** How telling a stem is among topics: 1 where one topic uses it, falling to 0 where all do. */
  tellingness(stem: string): number;
  readonly literal: readonly TopicPhrase[];
  readonly words: readonly PhraseWord[];
};

/**
 * Layer 7, prepared. Names and words of topics in all languages; a topic is recognised by its id, whatever language and
 * wording led there. Phrases of several topics belong to each of them.
 */
export function topicPhrases({ topics }: Snapshot): TopicPhrases {
  const byStem = new Map<string, TopicPhrase[]>();
  const topicsByStem = new Map<string, Set<string>>();
  const literal: TopicPhrase[] = [];
  const words: PhraseWord[] = [];
  for (const topic of topics.values()) {
    for (const [language, text] of textsOf(topic.name, topic.words)) {
      const { phrase, kept } = phraseOf(topic.id, language, wordsOf(text));
      if (phrase.literal) literal.push(phrase);
      else words.push(...kept);
      for (const stem of phrase.literal ? [] : phrase.stems) {
        byStem.set(stem, [...(byStem.get(stem) ?? []), phrase]);
        topicsByStem.set(stem, (topicsByStem.get(stem) ?? new Set()).add(topic.id));
      }
    }
  }
  const spread = Math.log(1 + topics.size);
  return {
    containing: (stem) => byStem.get(stem) ?? [],
    tellingness: (stem) => 1 - Math.log(topicsByStem.get(stem)?.size ?? 1) / spread,
    literal,
    words,
  };
}

function phraseOf(topic: string, language: string, words: readonly string[]): { phrase: TopicPhrase; kept: PhraseWord[] } {
  if (words.every(isStopWord)) return { phrase: { topic, stems: words, stops: [], literal: true }, kept: [] };
  const kept = withoutStopWords(words).map((word) => ({ word, stem: stemIn(language, word) }));
  const stems = [...new Set(kept.map(({ stem }) => stem))];
  return { phrase: { topic, stems, stops: words.filter(isStopWord), literal: false }, kept };
}

/** Language and text of a topic's names and words. */
function textsOf(
  name: { de: string; [language: string]: string | Translation },
  words: Readonly<Record<string, readonly string[]>>,
): [string, string][] {
  const names = Object.entries(name).map(([language, text]): [string, string] => [language, typeof text === 'string' ? text : text.text]);
  const phrases = Object.entries(words).flatMap(([language, list]) => list.map((text): [string, string] => [language, text]));
  return [...names, ...phrases].filter(([, text]) => wordsOf(text).length > 0);
}
