import { type Entry, type Service, type Snapshot, wordsIn } from '../content/index.ts';
import { shownServices, topicWithDescendants } from '../directory/index.ts';
import { calendarDay } from './calendar-day.ts';
import { isHoliday } from './holidays.ts';
import { byTime, type Opening, openingsOnDay } from './openings.ts';
import { type Place, servesPlace } from './serves-place.ts';

/** An opening with the id of the service that opens. */
export type ServiceOpening = { service: string; opening: Opening };

/** A day of the office hours page. */
export type OfficeDay = {
  /** ISO day. */
  day: string;
  /** True on public holidays, when most are closed. */
  holiday: boolean;
  /** Openings of services that work for the place asked for, or are found there; all where no place was asked for. By time, then name. */
  here: readonly ServiceOpening[];
  /** The other openings of the day, in the same order. */
  elsewhere: readonly ServiceOpening[];
};

/** `from` is the first of `days` days. Names sort as `language` does, German by default. */
export type OfficeHoursQuery = Place & {
  from: Temporal.PlainDate;
  days: number;
  topic?: string | undefined;
  language?: string | undefined;
};

/** A visitor may ask for any day, so only so many are kept. */
const keptDays = 90;

type Memory = { services: readonly Entry<Service>[]; days: Map<string, readonly ServiceOpening[]> };

const memories = new WeakMap<Snapshot, Memory>();

/** Openings on one day of all services that residents are shown, by time. Remembered per snapshot and day. */
export function openingsOn(snapshot: Snapshot, day: Temporal.PlainDate): readonly ServiceOpening[] {
  const { services, days } = memoryOf(snapshot);
  const today = calendarDay(day, snapshot.portal);
  const known = days.get(today.iso);
  if (known) return known;
  const found = services
    .flatMap(({ id, schedules }) => openingsOnDay(schedules, today).map((opening) => ({ service: id, opening })))
    .sort((a, b) => byTime(a.opening, b.opening));
  if (days.size >= keptDays) days.delete(days.keys().next().value ?? '');
  days.set(today.iso, found);
  return found;
}

/**
 * The office hours page: each day from `from` on, also those without any opening.
 * A topic takes in the topics below it.
 */
export function officeHours(snapshot: Snapshot, query: OfficeHoursQuery): OfficeDay[] {
  const topics = query.topic ? topicWithDescendants(snapshot, query.topic) : undefined;
  const collator = new Intl.Collator(query.language ?? 'de');
  const names = new Map<string, string>();
  const nameOf = (id: string) => names.get(id) ?? remember(names, id, wordsIn(serviceOf(snapshot, id).name, query.language ?? 'de'));
  const inOrder = (a: ServiceOpening, b: ServiceOpening) =>
    byTime(a.opening, b.opening) || collator.compare(nameOf(a.service), nameOf(b.service)) || (a.service < b.service ? -1 : 1);

  return Array.from({ length: query.days }, (_, days) => {
    const date = query.from.add({ days });
    const onTopic = openingsOn(snapshot, date).filter(
      ({ service }) => !topics || serviceOf(snapshot, service).topics.some((topic) => topics.has(topic)),
    );
    const { here = [], elsewhere = [] } = Object.groupBy(onTopic.toSorted(inOrder), ({ service }) =>
      servesPlace(snapshot, serviceOf(snapshot, service), query) ? 'here' : 'elsewhere',
    );
    return { day: date.toString(), holiday: isHoliday(date.toString(), snapshot.portal), here, elsewhere };
  });
}

function memoryOf(snapshot: Snapshot): Memory {
  const known = memories.get(snapshot);
  if (known) return known;
  const services = shownServices(snapshot).filter(({ schedules }) => schedules.length > 0);
  const fresh: Memory = { services, days: new Map() };
  memories.set(snapshot, fresh);
  return fresh;
}

function serviceOf(snapshot: Snapshot, id: string) {
  const service = snapshot.services.get(id);
  if (!service) throw new Error(`service ${id} is not in the snapshot that its opening came from`);
  return service;
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, value: Value): Value {
  memory.set(key, value);
  return value;
}
