import type { Localized, Translation } from './schema/localized.ts';
import type { Snapshot } from './snapshot.ts';
import { placedTexts } from './translate-entry.ts';

/** A text that a language lacks or has from an older German text: `services/agentur-arbeit-siegen: summary`. */
export type TranslationGap = { kind: string; id: string; path: string; gap: 'missing' | 'outdated' };

/** Entries that residents see, by the name of their folder. Drafts are not shown, and organizations have names of their own, so nothing is missing there. */
export function translatedEntries(snapshot: Snapshot): Map<string, Map<string, unknown>> {
  const shown = [...snapshot.services].filter(([, { confidence }]) => confidence !== 'low');
  return new Map<string, Map<string, unknown>>([
    ['portal', new Map([['portal', snapshot.portal]])],
    ['topics', new Map(snapshot.topics)],
    ['target-groups', new Map(snapshot.targetGroups)],
    ['areas', new Map(snapshot.areas)],
    ['helplines', new Map(snapshot.helplines)],
    ['danger', new Map(snapshot.dangers)],
    ['situations', new Map(snapshot.situations)],
    ['services', new Map(shown)],
  ]);
}

/** What a translator into a language has to do, in the order of the folders. */
export function translationGaps(snapshot: Snapshot, language: string): TranslationGap[] {
  return [...translatedEntries(snapshot)].flatMap(([kind, entries]) =>
    [...entries].flatMap(([id, entry]) =>
      [...placedTexts(entry)].flatMap(({ path, text }) => {
        const gap = gapOf(text, language);
        return gap ? [{ kind, id, path, gap }] : [];
      }),
    ),
  );
}

function gapOf(text: Localized, language: string): TranslationGap['gap'] | undefined {
  const translation = text[language] as Translation | undefined;
  if (!translation) return 'missing';
  return translation.outdated ? 'outdated' : undefined;
}
