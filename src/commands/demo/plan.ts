import type { Portal, Snapshot } from '../../domains/content/index.ts';
import type { Outcome } from '../../domains/enquiries/index.ts';
import { createCalendar } from './calendar.ts';
import { type Chance, createChance } from './chance.ts';
import { type Fate, fates, type StepName } from './fates.ts';
import { type Matter, readMatters, readPhrases } from './matters.ts';
import { madeUpContact } from './people.ts';
import { placeIn, sharesOfAreas } from './places.ts';
import { type Frame, schedule } from './schedule.ts';
import { wordsOfSteps } from './words-of-steps.ts';

/** A step with its moment and words. `colleague` tells which of the two members of the office does it. */
export type PlannedStep = { name: StepName; at: Temporal.Instant; text: string | undefined; colleague: 0 | 1 };

/** One case of the demo, from the enquiry to its last step. */
export type PlannedCase = {
  index: number;
  fate: string;
  /** Where it ends up; before a correction it was sent elsewhere. */
  area: string;
  /** As in `enquiryInput`. */
  input: object;
  sentAt: Temporal.Instant;
  steps: PlannedStep[];
  outcome: Outcome | undefined;
};

/** Every 25th enquiry was sent to the wrong office first, every 50th names no place. */
const misdirectedEvery = 25;
const placelessEvery = 50;

/** Plans all cases of the demo. The same content and moment give the same plan. */
export function planCases(snapshot: Snapshot, now: Temporal.Instant): PlannedCase[] {
  const { portal } = snapshot;
  const frame: Frame = { calendar: createCalendar(portal), now, firstResponse: portal.first_response_working_days };
  const phrases = readPhrases();
  const decks = new Decks(readMatters().filter(({ lang }) => portal.languages.includes(lang)));
  const areas = inTurn(sharesOfAreas(snapshot));
  return fates
    .flatMap((fate) => Array.from({ length: fate.count }, (_, turn) => ({ fate, turn })))
    .map(({ fate, turn }, index) => {
      const chance = createChance(`case ${index}`);
      const first = firstOffice(portal, index, areas(), chance, snapshot);
      const course = [
        ...(first.area === first.end ? [] : (['note', 'reroute'] as const)),
        ...(fate.courses[turn % fate.courses.length] ?? []),
      ];
      const matter = decks.draw(first.end, fate);
      const { sentAt, steps } = schedule(frame, fate, course, chance);
      const words = wordsOfSteps(course, { matter, phrases, outcome: fate.outcome }, chance);
      const colleague = chance.happens(50) ? 0 : 1;
      return {
        index,
        fate: fate.name,
        area: first.end,
        input: inputOf(snapshot, { matter, index, area: first.area, end: first.end, isPlaceless: first.isPlaceless, fate }, chance),
        sentAt,
        steps: course.map((name, at) => ({ name, at: steps[at] ?? now, text: words[at], colleague })),
        outcome: fate.outcome,
      };
    });
}

type FirstOffice = { area: string; end: string; isPlaceless: boolean };

function firstOffice({ fallback }: Portal, index: number, area: string, chance: Chance, { areas }: Snapshot): FirstOffice {
  if (index % placelessEvery === placelessEvery - 1) return { area: fallback.area, end: fallback.area, isPlaceless: true };
  if (index % misdirectedEvery !== misdirectedEvery - 1) return { area, end: area, isPlaceless: false };
  return { area: chance.pick([...areas.keys()].filter((other) => other !== area)), end: area, isPlaceless: false };
}

type Drawn = { matter: Matter; index: number; area: string; end: string; isPlaceless: boolean; fate: Fate };

function inputOf(snapshot: Snapshot, { matter, index, area, end, isPlaceless, fate }: Drawn, chance: Chance): object {
  const { place, municipality } = placeIn(snapshot, area, chance);
  const ways = matter.channels.filter((channel) => fate.channels?.includes(channel) ?? true);
  // Twice as many use mail or the code as wait for a call or a letter.
  const channel = chance.pick(ways.flatMap((way) => (way === 'mail' || way === 'receipt' ? [way, way] : [way])));
  const service = `${matter.service}-${end}`;
  return {
    lang: matter.lang,
    kind: matter.kind,
    place: isPlaceless ? unknownPlaces[matter.lang] : place,
    ...(isPlaceless && { fallback: true }),
    topics: matter.topics,
    text: matter.text,
    for: matter.for,
    wishes: matter.wishes,
    contact: madeUpContact(chance, { channel, number: index, municipality }),
    consent: true,
    ...(snapshot.services.has(service) && { service }),
  };
}

const unknownPlaces: Record<Matter['lang'], string> = {
  de: 'weiß ich nicht genau',
  'de-simple': 'weiß ich nicht',
  en: 'I am not sure',
  tr: 'tam bilmiyorum',
  ar: 'لا أعرف بالضبط',
  ru: 'точно не знаю',
  uk: 'точно не знаю',
  pl: 'nie wiem dokładnie',
};

/** Gives the next value again and again, each as often as its share says, as evenly as can be. */
function inTurn(shares: ReadonlyMap<string, number>): () => string {
  const given = new Map([...shares.keys()].map((key) => [key, 0]));
  let total = 0;
  return () => {
    total += 1;
    const missing = (key: string) => (shares.get(key) ?? 0) * total - (given.get(key) ?? 0);
    const next = [...shares.keys()].reduce((best, key) => (missing(key) > missing(best) ? key : best));
    given.set(next, (given.get(next) ?? 0) + 1);
    return next;
  };
}

/** Matters in another order for each office, so that none stands in an inbox twice while there are others. */
class Decks {
  private readonly matters: readonly Matter[];
  private readonly decks = new Map<string, Matter[]>();

  constructor(matters: readonly Matter[]) {
    this.matters = matters;
  }

  /** The next matter of an office that can have this fate. */
  draw(area: string, fate: Fate): Matter {
    const deck = this.decks.get(area) ?? [];
    const at = deck.findIndex((matter) => canHave(matter, fate));
    if (at < 0) {
      this.decks.set(area, [...deck, ...createChance(`deck ${area} ${deck.length}`).shuffled(this.matters)]);
      return this.draw(area, fate);
    }
    const [drawn] = deck.splice(at, 1);
    return drawn as Matter;
  }
}

/** Anyone may withdraw or not be reached; other endings must suit the matter. */
function canHave({ outcomes, channels }: Matter, fate: Fate): boolean {
  const ends =
    fate.outcome === undefined ||
    fate.outcome === 'withdrawn' ||
    fate.outcome === 'not-reachable' ||
    !outcomes ||
    outcomes.includes(fate.outcome);
  return ends && (!fate.channels || channels.some((channel) => fate.channels?.includes(channel)));
}
