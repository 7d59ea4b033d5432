import { mark, unmark } from './mark.ts';
import { type Passage, passagesIn } from './passages.ts';
import { rateFor, voiceFor } from './voice.ts';

/** `failed` is `idle` after the browser could not speak. */
export type ReadingState = 'idle' | 'reading' | 'paused' | 'failed';

/** What the buttons can do. */
export type Reader = { start(): void; pause(): void; stop(): void };

/**
 * Reads the text under an element, sentence by sentence. A pause ends the voice, and going on begins with the same sentence:
 * `pause()` of browsers stops for good on some telephones.
 * @param pageLanguage its voice reads texts in languages that the device has no voice for
 */
export function createReader(root: Element, pageLanguage: string, onState: (state: ReadingState) => void): Reader {
  let passages: Passage[] = [];
  let at = 0;
  /** Counts up with every sentence and stop: what an earlier one still reports is old. */
  let turn = 0;
  let state: ReadingState = 'idle';
  // Kept, as Chromium forgets to report the end of an utterance that nothing holds.
  let utterance: SpeechSynthesisUtterance | undefined;

  const enter = (next: ReadingState) => {
    state = next;
    onState(next);
  };
  const silence = () => {
    turn += 1;
    if (speechSynthesis.speaking || speechSynthesis.pending) speechSynthesis.cancel();
  };
  const end = (next: ReadingState) => {
    silence();
    unmark();
    at = 0;
    if (state !== 'idle') enter(next);
  };
  const say = () => {
    const passage = passages[at];
    if (!passage) return end('idle');
    const mine = ++turn;
    utterance = utteranceOf(passage, pageLanguage);
    utterance.onend = () => {
      if (mine !== turn) return;
      at += 1;
      say();
    };
    utterance.onerror = () => mine === turn && end('failed');
    mark(passage);
    speechSynthesis.speak(utterance);
  };
  return {
    start() {
      silence();
      if (state !== 'paused') passages = passagesIn(root);
      enter('reading');
      say();
    },
    pause() {
      silence();
      enter('paused');
    },
    stop: () => end('idle'),
  };
}

function utteranceOf({ spoken, language }: Passage, pageLanguage: string): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(spoken);
  const voices = speechSynthesis.getVoices();
  utterance.voice = voiceFor(voices, language) ?? voiceFor(voices, pageLanguage) ?? null;
  utterance.lang = utterance.voice?.lang ?? language;
  utterance.rate = rateFor(pageLanguage);
  return utterance;
}
