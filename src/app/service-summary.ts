import type { ShownText } from '../domains/content/index.ts';
import type { ServiceView } from '../domains/directory/index.ts';
import type { Translate } from '../i18n/translate.ts';
import { plainLanguageTag } from '../shared/plain-language-tag.ts';

/** Most topics, target groups and towns in a sentence, and most words of them: a sentence shall have twelve words at most. */
const mostNamed = 3;
const mostWords = 7;

/** The summary of a service, and whether it was built here because nobody has written one in Leichte Sprache. */
export type ServiceSummary = { text: ShownText; isBuilt: boolean };

/**
 * The summary that a page shows. On pages in Leichte Sprache a German one gives way to short sentences built from the fields:
 * what for, for whom, where, when, and the telephone. The page says that it was built. With no field to build
 * from, the German one stays, and says that it is hard to read.
 * @param when the next opening in words, where one is known
 */
export function summaryOf(view: ServiceView, language: string, t: Translate, when?: string): ServiceSummary {
  if (language !== plainLanguageTag || view.summary.language === language) return { text: view.summary, isBuilt: false };
  const text = sentences(view, t, when).join('\n');
  if (text === '') return { text: view.summary, isBuilt: false };
  return { text: { text, language, status: 'machine', outdated: false }, isBuilt: true };
}

function sentences(view: ServiceView, t: Translate, when: string | undefined): string[] {
  const topics = some(view.topics.map(({ name }) => name.text));
  const groups = some(view.targetGroups.map(({ name }) => name.text));
  const towns = some(view.locations.map(({ town }) => town));
  const [phone] = view.phones;
  return [
    topics && t('plain-language:built.help', { topics }),
    groups && t('plain-language:built.for', { groups }),
    towns && t('plain-language:built.where', { towns }),
    when ? t('plain-language:built.when', { when }) : view.schedules.length === 0 && t('plain-language:built.noTimes'),
    phone && t('plain-language:built.phone', { number: phone.number }),
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '') as string[];
}

/** The first names that a sentence has room for; one in any case. */
function some(names: readonly string[]): string {
  const chosen: string[] = [];
  for (const name of new Set(names)) {
    const isFull = chosen.length === mostNamed || [...chosen, name].join(' ').split(' ').length > mostWords;
    if (chosen.length === 0 || !isFull) chosen.push(name);
  }
  return chosen.join(', ');
}
