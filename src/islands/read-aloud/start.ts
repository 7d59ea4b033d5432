import { createReader, type ReadingState } from './reader.ts';
import { voiceFor } from './voice.ts';

/** Browsers load their voices after the page, and some never say that they have none. In milliseconds. */
const voicesWithin = 2000;

const box = document.querySelector<HTMLElement>('[data-read-aloud]');
const text = document.querySelector('main');

if (box && text) offerReading(box, text, document.documentElement.lang);

function offerReading(place: HTMLElement, root: Element, language: string): void {
  const note = place.querySelector<HTMLElement>('[data-no-voice]');
  const tell = (isMute: boolean) => {
    if (note) note.hidden = !isMute;
    place.toggleAttribute('data-mute', isMute);
  };
  if (!('speechSynthesis' in window)) {
    tell(true);
    return;
  }
  const offer = () => {
    if (!voiceFor(speechSynthesis.getVoices(), language)) return;
    speechSynthesis.removeEventListener('voiceschanged', offer);
    clearTimeout(patience);
    tell(false);
    showButtons(place, root, language);
  };
  const patience = setTimeout(() => tell(true), voicesWithin);
  speechSynthesis.addEventListener('voiceschanged', offer);
  offer();
}

function showButtons(place: HTMLElement, root: Element, language: string): void {
  const [main, end] = place.querySelectorAll('button');
  const message = place.querySelector('[role=status]');
  if (!main || !end || !message) return;
  const { start = '', pause = '', resume = '', failed = '' } = place.dataset;
  const labels: Record<ReadingState, string> = { idle: start, failed: start, reading: pause, paused: resume };
  const show = (state: ReadingState) => {
    const isOn = state === 'reading' || state === 'paused';
    place.dataset.state = state;
    main.textContent = labels[state];
    if (!isOn && document.activeElement === end) main.focus();
    end.hidden = !isOn;
    // Says only what went wrong: whoever listens to a screen reader hears the buttons, and no second voice reads along.
    message.textContent = state === 'failed' ? failed : '';
  };
  const reader = createReader(root, language, show);
  main.addEventListener('click', () => (place.dataset.state === 'reading' ? reader.pause() : reader.start()));
  end.addEventListener('click', reader.stop);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && reader.stop());
  window.addEventListener('pagehide', reader.stop);
  show('idle');
}
