/*
 * What Arabic writes on to a word: particles in front and persons at the front of verbs. Off only where the word is not known
 * with them, as many words begin with the same letters.
 */

/** "And", "so", "with", "for", "like", and the future; two may stand together. */
const particle = /^(?:[وف]?[بلكس]|[وف])/;
const shortest = 3;
/** Persons at the front of verbs of the present ("I", "you", "he", "we"), in dialects behind a "b". */
const person = /^[بح]?[ايتن]/;
const persons = ['ي', 'ت', 'ا', 'ن'];
const article = /^(?:[وفبك]*ال|لل)/;

/** Whether a folded word is written in Arabic letters. */
export function isArabic(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x600 && code < 0x780;
}

/** Other forms a folded Arabic word may stand for: without what is written on to its front, and a verb as other persons say it. */
export function arabicForms(word: string): string[] {
  const bare = word.replace(particle, '');
  const words = bare !== word && bare.length >= shortest ? [bare, ...verbForms(bare)] : [];
  return [...new Set([...words, ...verbForms(word)])].filter((form) => form !== word);
}

function verbForms(word: string): string[] {
  const root = word.replace(person, '');
  if (article.test(word) || root === word || root.length < shortest) return [];
  return [...persons.map((each) => each + root), root];
}
