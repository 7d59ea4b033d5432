import type { Snapshot } from '../content/index.ts';
import { checkTexts } from './check-texts.ts';
import type { Finding } from './finding.ts';
import { readPlainTexts } from './read-texts.ts';
import { wordListsOf } from './word-lists.ts';

/**
 * Checks everything in Leichte Sprache below the content directories.
 * @param snapshot of the same directories, for the editors' words and the names of places
 */
export function checkPlainLanguage(directories: readonly string[], snapshot: Snapshot): Finding[] {
  return checkTexts(readPlainTexts(directories), wordListsOf(snapshot));
}
