import { endsNextDay, type Opening } from './openings.ts';

/**
 * Whether an opening has ended. At its closing time it has.
 * @param timeZone where the opening takes place, such as `Europe/Berlin`
 */
export function isOver(opening: Opening, now: Temporal.Instant, timeZone: string): boolean {
  const day = Temporal.PlainDate.from(opening.day).add({ days: endsNextDay(opening) ? 1 : 0 });
  const end = day.toPlainDateTime(opening.closesAt);
  return Temporal.PlainDateTime.compare(now.toZonedDateTimeISO(timeZone).toPlainDateTime(), end) >= 0;
}
