import type { Target } from './labels.ts';
import type { LabelStem, Phrase, Phrases } from './phrases.ts';

/** Targets that use a stem in some label, with their shares in all its uses. */
export type SoftShares = { language: string; shares: readonly { target: Target; share: number }[] };

/** Smaller shares are noise. */
const leastShare = 0.05;
/** A word met in one long label only may be there by chance: as if it had this many uses elsewhere. */
const doubt = 0.4;
const remembered = new WeakMap<LabelStem, SoftShares>();

/**
 * How a stem's uses are shared among targets: a word that only labels of one concept use points there, whatever stands around
 * it; one that all use points nowhere. In a short label a word counts more than in a long one. Reckoned once for each stem.
 */
export function softSharesOf({ all }: Phrases, stem: LabelStem): SoftShares {
  const known = remembered.get(stem);
  if (known) return known;
  const uses = new Map<Target, number>();
  let whole = 0;
  let language = '*';
  for (const number of stem.phrases) {
    const phrase = all[number] as Phrase;
    if (phrase.kind === 'code') continue;
    language = phrase.language;
    whole += 1 / phrase.stems.length;
    uses.set(phrase.target, (uses.get(phrase.target) ?? 0) + 1 / phrase.stems.length);
  }
  const shares = [...uses].map(([target, use]) => ({ target, share: use / (whole + doubt) })).filter(({ share }) => share >= leastShare);
  const soft = { language, shares };
  remembered.set(stem, soft);
  return soft;
}
