import { type FoldedOffer, isMeant, type Meaning, offersNear, type SuggestionIndex } from './suggestion-index.ts';
import type { Offer, SuggestionKind } from './suggestion-offers.ts';

const kindOrder: readonly SuggestionKind[] = ['topic', 'word', 'situation', 'service', 'place'];
/** What stands in place of the length of a name for words that are none. */
const longerThanNames = 200;

/** How near what was typed is: it begins the name, it begins words of it, it begins words that are not shown. */
type Nearness = 0 | 1 | 2;

/** An offer that fits what was typed. */
export type Found = FoldedOffer & { nearness: Nearness };

/** Offers of which some words are meant, each of what was typed by one. */
export function fitting(index: SuggestionIndex, meanings: readonly Meaning[]): Found[] {
  const [longest] = [...meanings].sort((a, b) => b.token.length - a.token.length);
  const found: Found[] = [];
  for (const { offer, words } of longest ? offersNear(index, longest) : []) {
    if (!meanings.every((meaning) => words.some((word) => isMeant(meaning, word)))) continue;
    const inOrder = meanings.every((meaning, at) => isMeant(meaning, words[at] ?? ''));
    found.push({ offer, words, nearness: offer.hidden ? 2 : inOrder ? 0 : 1 });
  }
  return found;
}

/**
 * The best of each kind in turn, nearest first, in groups. Each thing once, under the name that is nearest.
 * Words that ring the alarm are put into nobody's mouth; the services for them are suggested all the same.
 */
export function chosen(found: readonly Found[], limit: number, isHarmless: (offer: Offer) => boolean): Found[] {
  const queues = new Map(kindOrder.map((kind) => [kind, bestOfEach(found.filter(({ offer }) => offer.kind === kind))]));
  const taken = new Map<SuggestionKind, Found[]>(kindOrder.map((kind) => [kind, []]));
  const texts = new Set<string>();
  let free = limit;
  for (const nearness of [0, 1, 2] as const) {
    for (let more = true; more && free > 0; ) {
      more = false;
      for (const kind of kindOrder) {
        const next =
          free > 0
            ? takeNext(
                queues.get(kind) ?? [],
                nearness,
                ({ offer, words }) => kind !== 'word' || (!texts.has(words.join(' ')) && isHarmless(offer)),
              )
            : undefined;
        if (!next) continue;
        taken.get(kind)?.push(next);
        texts.add(next.words.join(' '));
        free -= 1;
        more = true;
      }
    }
  }
  return kindOrder.flatMap((kind) => taken.get(kind) ?? []);
}

function takeNext(queue: Found[], nearness: Nearness, isWanted: (found: Found) => boolean): Found | undefined {
  while (queue[0]?.nearness === nearness) {
    const next = queue.shift();
    if (next && isWanted(next)) return next;
  }
  return undefined;
}

function bestOfEach(found: readonly Found[]): Found[] {
  const best = new Map<string, Found>();
  for (const each of found) {
    const known = best.get(each.offer.of);
    if (!known || each.nearness < known.nearness || (each.nearness === known.nearness && each.offer.order < known.offer.order)) {
      best.set(each.offer.of, each);
    }
  }
  return [...best.values()].sort(byNearness);
}

/** Names before everyday words for the same, and shorter ones first: less of them is still to be typed. */
function byNearness(a: Found, b: Found): number {
  const letters = ({ offer }: Found) => offer.text.length + (offer.isName ? 0 : longerThanNames);
  return (
    a.nearness - b.nearness || letters(a) - letters(b) || inCodePoints(a.offer.text, b.offer.text) || inCodePoints(a.offer.of, b.offer.of)
  );
}

function inCodePoints(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
