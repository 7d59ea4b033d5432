import type { Portal, Service } from '../content/index.ts';

/** How far an entry can be trusted today, and what that rests on. */
export type Freshness = {
  /** `verified`: a person confirmed it; `sourced`: only a dated source; `stale`: either is too old, or there is no date. */
  state: 'verified' | 'sourced' | 'stale';
  since: { kind: 'verified'; day: Temporal.PlainDate; by: string } | { kind: 'source'; year: number } | { kind: 'undated' };
  /** True while the facts of a `medium` entry are being confirmed. */
  confirming: boolean;
};

/**
 * Reckons from the last confirmation, else from the year of the source. Stale when the calendar year of that lies more than
 * `portal.stale_after_years` back, or when there is no date at all.
 */
export function freshness(
  service: Pick<Service, 'verified' | 'source' | 'confidence'>,
  portal: Pick<Portal, 'stale_after_years'>,
  today: Temporal.PlainDate,
): Freshness {
  const since = lastDate(service);
  const confirming = service.confidence === 'medium';
  if (since.kind === 'undated') return { state: 'stale', since, confirming };
  const year = since.kind === 'verified' ? since.day.year : since.year;
  if (today.year - year > portal.stale_after_years) return { state: 'stale', since, confirming };
  return { state: since.kind === 'verified' ? 'verified' : 'sourced', since, confirming };
}

function lastDate({ verified, source }: Pick<Service, 'verified' | 'source'>): Freshness['since'] {
  if (verified) return { kind: 'verified', day: Temporal.PlainDate.from(verified.on), by: verified.by };
  return source.year === undefined ? { kind: 'undated' } : { kind: 'source', year: source.year };
}
