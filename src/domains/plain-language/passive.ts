import type { Hit } from './finding.ts';
import { participle } from './participles.ts';
import { clausesOf, type Sentence, type Word } from './sentences.ts';

const present = new Set(['wird', 'wirst', 'werde', 'werden', 'werdet']);
const past = new Set(['wurde', 'wurdest', 'wurden', 'wurdet']);
const afterParticiple = new Set(
  (
    'und oder sowie von vom durch bei beim in im am an auf aus für mit nach vor zu zum zur bis ab um über unter wegen ohne seit wie als ' +
    'werden worden können müssen dürfen sollen kann muss darf soll'
  ).split(' '),
);

/**
 * Sentences that hide who does something: "wird geprüft", "ist worden", and "ist auszufüllen". What is the case after
 * something was done ("ist geschlossen") is easy and stays; so does the future ("wird kommen").
 */
export function passives(sentence: Sentence): Hit[] {
  return clausesOf(sentence).flatMap((clause) => passiveIn(clause) ?? duty(clause) ?? []);
}

function passiveIn(clause: readonly Word[]): Hit | undefined {
  for (const [at, { lower }] of clause.entries()) {
    if (lower === 'worden') return { words: said(clause, at - 1, at) };
    if (!present.has(lower) && !past.has(lower)) continue;
    const isModal = at === clause.length - 1 && lower === 'werden';
    const surely = clause.findIndex((word, place) => isAtItsPlace(clause, at, place) && isPassive(word, past.has(lower) || isModal));
    if (surely >= 0) return { words: said(clause, at, surely) };
  }
  return undefined;
}

function isPassive({ text }: Word, neverFuture: boolean): boolean {
  const form = participle(text);
  return form === 'sure' || (form === 'same' && neverFuture);
}

/** The participle stands right before its verb, or after it at the end of what it says. */
function isAtItsPlace(clause: readonly Word[], verb: number, place: number): boolean {
  if (place < verb) return place === verb - 1;
  const next = clause[place + 1];
  return place > verb && (next === undefined || afterParticiple.has(next.lower));
}

function said(clause: readonly Word[], one: number, other: number): string {
  return [Math.max(0, Math.min(one, other)), Math.max(one, other)].map((at) => clause[at]?.text).join(' … ');
}

const isForm = new Set(['ist', 'sind', 'war', 'waren']);
const withZu = /^(?:ab|an|auf|aus|bei|durch|ein|fest|mit|nach|vor|weg|weiter|zurück)zu\p{L}+en$/u;
const judged = new Set(['schwer', 'leicht', 'einfach', 'gut', 'schlecht', 'schön', 'wichtig', 'nichts', 'etwas', 'viel']);

/** "Der Antrag ist abzugeben": someone must, and it does not say who. */
function duty(clause: readonly Word[]): Hit | undefined {
  const verb = clause.findIndex(({ lower }) => isForm.has(lower));
  const last = clause.at(-1);
  if (verb < 0 || !last || clause.some(({ lower }) => lower === 'es')) return undefined;
  const before = clause.at(-2);
  const parted = before?.lower === 'zu' && /^(?:\p{Ll}+(?:en|ern|eln)|tun)$/u.test(last.text) && !judged.has(clause.at(-3)?.lower ?? '');
  return (parted && clause.length - 2 > verb) || withZu.test(last.text) ? { words: said(clause, verb, clause.length - 1) } : undefined;
}
