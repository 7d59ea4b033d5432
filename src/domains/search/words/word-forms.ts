import { hasDigit } from '../../../shared/words.ts';
import { arabicForms, isArabic } from './arabic-forms.ts';

const shortest = 4;
/** Little words German verbs lead with and part from: "hinfallen", "fällt hin". The longest come first. */
const particles =
  'hinunter herunter zusammen zuruck wieder hinaus runter durch raus rein fest nach hoch uber weg los mit aus auf ein hin her vor um ab an zu'.split(
    ' ',
  );
const leads = new RegExp(`^(?:${particles.join('|')})`);

/**
 * Other forms a folded German word may stand for: a participle without its "ge" ("gestürzt" as "stürzt", "hingefallen" as
 * "hinfallen" and "fallen"), a verb without the little word it leads with ("anmelden" as "melden"). For Arabic see there.
 */
export function otherForms(word: string): string[] {
  if (isArabic(word)) return arabicForms(word);
  if (hasDigit(word) || word.length < shortest + 2) return [];
  const lead = leads.exec(word)?.[0] ?? '';
  const core = word.slice(lead.length);
  const bare = core.startsWith('ge') || core.startsWith('zu') ? core.slice(2) : core;
  const forms = lead === '' ? [bare] : bare === core ? [core] : [lead + bare, bare];
  return forms.filter((form) => form !== word && form.length >= shortest);
}

/** Whether a folded word may be the parted half of a verb: "um" of "bringe mich um". */
export function isVerbParticle(word: string): boolean {
  return particles.includes(word);
}
