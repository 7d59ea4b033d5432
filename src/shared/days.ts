/** The calendar day on which an instant falls in a time zone. */
export function dayOf(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Instant to the ISO text that both databases store, UTC with milliseconds: sorts as text. */
export function toStamp(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}

/** A stored stamp back to an instant. */
export function fromStamp(stamp: string): Temporal.Instant {
  return Temporal.Instant.from(stamp);
}
