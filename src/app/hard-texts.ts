import type { Snapshot } from '../domains/content/index.ts';
import type { Context } from '../domains/context.ts';
import { checkPlainLanguage, type Finding, findingLine } from '../domains/plain-language/index.ts';

/** A start shall not wait for the check: the portal serves first. */
const quietMilliseconds = 3_000;
/** More lines than that bury the log; the office and `npm run check-content` list all. */
const mostWarnings = 20;

const checked = new WeakMap<Snapshot, readonly Finding[]>();

/** What is too hard to read in the texts in Leichte Sprache, checked once for each state of the content. */
export function hardTexts({ content, configuration }: Pick<Context, 'content' | 'configuration'>): readonly Finding[] {
  const snapshot = content.current();
  const known = checked.get(snapshot);
  if (known) return known;
  const findings = checkPlainLanguage(configuration.contentDirectories, snapshot);
  checked.set(snapshot, findings);
  return findings;
}

/** Logs texts that are too hard, soon after the start and after every change. They are shown all the same: a hard text helps more than none. */
export function warnOfHardTexts(context: Pick<Context, 'content' | 'configuration' | 'log'>): void {
  const { content, log } = context;
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        for (const finding of hardTexts(context).slice(0, mostWarnings))
          log.warn('too hard for Leichte Sprache', { place: findingLine(finding) });
      } catch (error) {
        log.fault('texts in Leichte Sprache could not be checked', error);
      }
    }, quietMilliseconds).unref();
  };
  content.onChange(soon);
  soon();
}
