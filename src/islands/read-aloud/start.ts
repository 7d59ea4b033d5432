import { createReader, type ReadingState } from './reader.ts';
import { voiceFor } from './voice.ts';

/** Browsers load their voices after the page, and some never say that they have none. In milliseconds. */
const voicesWithin = 2000;

const box = document.querySelector<HTMLElement>('[data-read-aloud]');
const text = document.querySelector('main');

if (box && text && 'speechSynthesis' in window) {
  const { lang } = document.documentElement;
  const offer = () => {
    if (!voiceFor(speechSynthesis.getVoices(), lang)) return;
    speechSynthesis.removeEventListener('voiceschanged', offer);
    clearTimeout(patience);
    showButtons(box, text, lang);
  };
  const patience = setTimeout(() => box.replaceChildren(box.dataset.noVoice ?? ''), voicesWithin);
  speechSynthesis.addEventListener('voiceschanged', offer);
  offer();
}

function showButtons(place: HTMLElement, root: Element, language: string): void {
  const { start = '', pause = '', resume = '', stop = '', failed = '' } = place.dataset;
  const labels: Record<ReadingState, string> = { idle: start, failed: start, reading: pause, paused: resume };
  const [main, end] = [button(start), button(stop)];
  // Says only what went wrong: whoever listens to a screen reader hears the buttons, and no second voice reads along.
  const message = document.createElement('span');
  message.setAttribute('role', 'status');

  const reader = createReader(root, language, (state) => {
    const isOn = state === 'reading' || state === 'paused';
    place.dataset.state = state;
    main.textContent = labels[state];
    if (!isOn && document.activeElement === end) main.focus();
    end.hidden = !isOn;
    message.textContent = state === 'failed' ? failed : '';
  });
  main.addEventListener('click', () => (place.dataset.state === 'reading' ? reader.pause() : reader.start()));
  end.addEventListener('click', reader.stop);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && reader.stop());
  window.addEventListener('pagehide', reader.stop);
  end.hidden = true;
  place.replaceChildren(main, end, message);
}

function button(label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button button--quiet';
  made.textContent = label;
  return made;
}
