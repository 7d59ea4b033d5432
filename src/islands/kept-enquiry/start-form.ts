import { forgetEnquiry, keepEnquiry } from './enquiry-store.ts';
import { guardForm } from './guard-form.ts';
import { enquiryToKeep, type KeptEnquiry } from './kept-enquiry.ts';
import { isReachable } from './reachable.ts';
import { sendKept } from './send-kept.ts';

/** Milliseconds between looks whether the network is back, as not every browser tells. */
const between = 20_000;

const form = document.querySelector<HTMLFormElement>('form#anfrage');
const asking = document.querySelector<HTMLElement>('[data-keep-enquiry]');
const waiting = document.querySelector<HTMLElement>('[data-kept-enquiry]');
let kept: KeptEnquiry | undefined;

if (form && asking && waiting) {
  const inAsking = (mark: string) => asking.querySelector<HTMLElement>(`[${mark}]`);
  const inWaiting = (mark: string) => waiting.querySelector<HTMLElement>(`[${mark}]`);
  const problem = inAsking('data-keep-problem');

  guardForm(form, isReachable, () => show(asking));
  inAsking('data-again')?.addEventListener('click', () => form.requestSubmit(sender(form)));
  inAsking('data-keep')?.addEventListener('click', async () => {
    const enquiry = enquiryToKeep(new FormData(form), document.documentElement.lang, Date.now(), () => crypto.randomUUID());
    if (!enquiry) return say(problem, problem?.dataset.unfinished);
    try {
      await keepEnquiry(enquiry);
    } catch {
      return say(problem, problem?.dataset.unable);
    }
    kept = enquiry;
    say(problem, '');
    asking.hidden = true;
    form.hidden = true;
    show(waiting);
    followNetwork();
  });
  inWaiting('data-send')?.addEventListener('click', async () => {
    if (kept && (await isReachable())) sendKept(kept, 'pruefen');
    else say(inWaiting('data-still'), inWaiting('data-still')?.dataset.words);
  });
  inWaiting('data-delete')?.addEventListener('click', async () => {
    if (kept) await forgetEnquiry(kept.nonce);
    kept = undefined;
    waiting.hidden = true;
    form.reset();
    form.hidden = false;
    const deleted = document.querySelector<HTMLElement>('[data-deleted-enquiry]');
    if (deleted) show(deleted);
  });
}

/** While the page stays open, the enquiry is sent as soon as the portal can be reached: that is what was said yes to. */
function followNetwork(): void {
  const tryNow = async () => {
    if (kept && (await isReachable()) && kept) {
      const enquiry = kept;
      kept = undefined;
      sendKept(enquiry, 'senden');
    }
  };
  addEventListener('online', tryNow);
  setInterval(tryNow, between);
}

/** The button that leads on, not one that changes the language. */
function sender(of: HTMLFormElement): HTMLButtonElement | null {
  return of.querySelector<HTMLButtonElement>('button[name="schritt"]');
}

function show(part: HTMLElement): void {
  part.hidden = false;
  (part.querySelector<HTMLElement>('h2') ?? part).focus();
}

function say(line: HTMLElement | null, words = ''): void {
  if (line) line.textContent = words;
}
