import type { Place } from '../domains/routing/index.ts';
import type { PageFrame } from './page.ts';

/** A place as a person would type it so that nothing is left unclear: "Holzhausen, Burbach". */
export function placeAsTyped({ kind, name, municipality }: Place): string {
  return kind === 'locality' ? `${name}, ${municipality}` : name;
}

/** A place to choose from, in words: "Holzhausen in Burbach", "57319 Bad Berleburg". */
export function placeInWords({ t }: Pick<PageFrame, 't'>, { kind, name, municipality }: Place): string {
  if (kind === 'locality') return t('routing:ask.locality', { place: name, municipality });
  return kind === 'postcode' ? t('routing:ask.postcode', { postcode: name, municipality }) : name;
}
