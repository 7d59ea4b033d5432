import { fold } from '../../../shared/fold.ts';

/** Leichte Sprache divides long words by a dot in the middle, which nothing else uses. */
const middleDots = /(?<=\p{L})[·•‧∙](?=\p{L})/gu;
const hyphenated = /\p{L}+(?:[-‐‑]\p{L}+)+/gu;

/**
 * A query with the words that Leichte Sprache divides as one: "Wohn·heim" always, "Wohn-heim" where the directory knows the
 * whole word. Their parts must not count as words of their own: a Wohnheim is neither a Wohnung nor a Heim.
 * @param isKnown whether the directory uses a folded word
 */
export function withMarkedWordsJoined(text: string, isKnown: (word: string) => boolean): string {
  return text.replace(middleDots, '').replace(hyphenated, (word) => {
    const joined = word.replace(/[-‐‑]/g, '');
    return isKnown(fold(joined)) ? joined : word;
  });
}
