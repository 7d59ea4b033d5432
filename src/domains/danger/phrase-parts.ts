import { foldedWords } from './text-words.ts';

/** A word as editors write it: whole, or with `*` where other letters may follow or stand before it. */
export type WordForm = { readonly text: string; readonly before: boolean; readonly after: boolean };

/** Words one after the other; `gap` says how many others may stand before a word. */
export type Run = readonly { readonly form: WordForm; readonly gap: number }[];

/** Groups of a language by name, written like a part. */
export type Groups = Readonly<Record<string, string>>;

/** How many words `…` may stand for. */
const longestGap = 3;
/** How deep groups may name groups. */
const deepest = 4;

/** The parts of a phrase: `+` between those that stand near each other in any order. */
export function partsOf(phrase: string): string[] {
  return phrase.split('+').map((part) => part.trim());
}

/** Names of groups a phrase or a group uses: `<name>`. */
export function groupNames(phrase: string): string[] {
  return [...phrase.matchAll(/<([^>]*)>/g)].map(([, name = '']) => name);
}

/** All runs a part may be: `|` between those of which one is enough. A group may hold others, a few deep; an unknown one holds nothing. */
export function runsOf(part: string, groups: Groups, depth = 0): Run[] {
  return part.split('|').flatMap((alternative) => {
    let runs: Run[] = [[]];
    let gap = 0;
    for (const piece of alternative
      .replace(/…|\.\.\./g, ' … ')
      .trim()
      .split(/\s+/)) {
      if (piece === '…') gap = longestGap;
      else {
        runs = joined(runs, stepsOf(piece, groups, depth), gap);
        gap = 0;
      }
    }
    return runs.filter((run) => run.length > 0);
  });
}

/** Every run followed by every other. */
function joined(runs: readonly Run[], others: readonly Run[], gap: number): Run[] {
  return runs.flatMap((run) =>
    others.map((other) => (run.length === 0 ? other : [...run, ...other.map((step, at) => (at === 0 ? { ...step, gap } : step))])),
  );
}

/** What one word of a phrase may be: itself, split by a hyphen if it has one, or any run of the group it names. */
function stepsOf(piece: string, groups: Groups, depth: number): Run[] {
  const [name] = groupNames(piece);
  if (name !== undefined) return depth < deepest ? groupOf(name, groups, depth) : [];
  const words = foldedWords(piece);
  const before = piece.startsWith('*');
  const after = piece.endsWith('*');
  return [words.map((text, at) => ({ form: { text, before: before && at === 0, after: after && at === words.length - 1 }, gap: 0 }))];
}

const expanded = new WeakMap<Groups, Map<string, Run[]>>();

/** Groups are named again and again, and are taken apart once. */
function groupOf(name: string, groups: Groups, depth: number): Run[] {
  const known = expanded.get(groups) ?? new Map<string, Run[]>();
  expanded.set(groups, known);
  const runs = known.get(name) ?? runsOf(groups[name] ?? '', groups, depth + 1);
  known.set(name, runs);
  return runs;
}
