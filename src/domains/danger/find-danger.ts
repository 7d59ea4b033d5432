import type { Danger, Entry, Helpline, Localized } from '../content/index.ts';
import type { Groups } from './phrase-parts.ts';
import { collectWords, type Heard, type Pattern, stands, Watch } from './watch.ts';

/** A danger a text speaks of: what to say, and whom to call, in the editors' order. */
export type FoundDanger = { id: string; heading: Localized; advice: Localized; helplines: Entry<Helpline>[] };

type Compiled = { id: string; phrases: readonly Pattern[]; exceptions: readonly Pattern[] };
type Prepared = { dangers: readonly Compiled[]; watch: Watch };

/** Where dangers are written: a snapshot, or as much of one. Prepared once for each. */
export type DangerSource<Kind extends DangerWords = Entry<Danger>> = { readonly dangers: ReadonlyMap<string, Kind> };

type WithHelplines = DangerSource & { readonly helplines: ReadonlyMap<string, Entry<Helpline>> };

/** What is needed of a danger to hear it. */
export type DangerWords = Pick<Entry<Danger>, 'id' | 'order' | 'groups' | 'phrases' | 'exceptions'>;

const sources = new WeakMap<DangerSource<DangerWords>, Prepared>();

/**
 * Finds what a search or an enquiry says of danger, in any language. A phrase counts unless one of its words belongs to an
 * exception of the same danger ("Krisendienst Telefonnummer"). Time grows with the length of the text only.
 */
export function findDanger(snapshot: WithHelplines, text: string): FoundDanger[] {
  return dangersById(snapshot, dangersIn(snapshot, text));
}

/** Only the ids of the dangers a text speaks of, in the editors' order. Needs nothing but their words. */
export function dangersIn(source: DangerSource<DangerWords>, text: string): string[] {
  const { dangers, watch } = preparedFor(source);
  const heard = watch.hear(text);
  return dangers.filter((danger) => isAlarm(danger, heard)).map(({ id }) => id);
}

const nothing: ReadonlySet<number> = new Set();

/** Exceptions are only looked for where there would be an alarm without them. */
function isAlarm({ phrases, exceptions }: Compiled, heard: Heard): boolean {
  const found = phrases.filter((phrase) => stands(heard, phrase, nothing));
  if (found.length === 0) return false;
  const harmless = new Set<number>();
  for (const exception of exceptions) collectWords(heard, exception, harmless);
  return harmless.size === 0 || found.some((phrase) => stands(heard, phrase, harmless));
}

/** Dangers by their ids with what to say and whom to call; unknown ids are left out. */
export function dangersById({ dangers, helplines }: WithHelplines, ids: readonly string[]): FoundDanger[] {
  return ids.flatMap((id) => {
    const danger = dangers.get(id);
    if (!danger) return [];
    const { heading, advice } = danger;
    return [{ id, heading, advice, helplines: danger.helplines.flatMap((helpline) => helplines.get(helpline) ?? []) }];
  });
}

function preparedFor(source: DangerSource<DangerWords>): Prepared {
  const known = sources.get(source);
  if (known) return known;
  const watch = new Watch();
  const written = [...source.dangers.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const groups = groupsOf(written);
  const patterns = (phrases: DangerWords['phrases']) =>
    Object.entries(phrases).flatMap(([language, all]) => all.map((phrase) => watch.add(phrase, language, groups[language] ?? {})));
  const dangers = written.map(({ id, phrases, exceptions }) => ({ id, phrases: patterns(phrases), exceptions: patterns(exceptions) }));
  const prepared = { dangers, watch };
  sources.set(source, prepared);
  return prepared;
}

/** Groups belong to a language, not to a danger: what "my husband" is called is the same in all of them. */
function groupsOf(dangers: readonly DangerWords[]): Record<string, Groups> {
  const all: Record<string, Groups> = {};
  for (const { groups } of dangers) {
    for (const [language, named] of Object.entries(groups ?? {})) all[language] = { ...all[language], ...named };
  }
  return all;
}
