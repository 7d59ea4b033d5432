import type { Page } from '@playwright/test';

type Spoken = { text: string; voice: string; rate: number };
type Utterance = { onend?: () => void; onerror?: () => void };
type Fake = { spoken: Spoken[]; current?: Utterance | undefined };

/**
 * Gives the page a voice that says nothing: a sentence ends when the test says so.
 * @param languages of the voices on the device
 */
export async function giveVoice(page: Page, languages: string[]): Promise<void> {
  await page.addInitScript((tags) => {
    const fake: Fake = { spoken: [] };
    const voices = tags.map((lang) => ({ lang, localService: true, default: false, name: lang }));
    class Speech extends EventTarget {
      pending = false;
      get speaking() {
        return fake.current !== undefined;
      }
      getVoices() {
        return voices;
      }
      speak(utterance: Utterance & { text: string; voice: { lang: string } | null; rate: number }) {
        fake.current = utterance;
        fake.spoken.push({ text: utterance.text, voice: utterance.voice?.lang ?? '', rate: utterance.rate });
      }
      cancel() {
        const { current } = fake;
        fake.current = undefined;
        // Browsers report what was cut off as an error.
        current?.onerror?.();
      }
    }
    class FakeUtterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperties(window, {
      speechSynthesis: { value: new Speech() },
      SpeechSynthesisUtterance: { value: FakeUtterance },
      fakeVoice: { value: fake },
    });
  }, languages);
}

/** Everything that was said so far. */
export async function spokenOn(page: Page): Promise<Spoken[]> {
  return await page.evaluate(() => (window as unknown as { fakeVoice: Fake }).fakeVoice.spoken);
}

/** Lets the voice end the sentence it is at. */
export async function endSentence(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { fakeVoice } = window as unknown as { fakeVoice: Fake };
    const { current } = fakeVoice;
    fakeVoice.current = undefined;
    current?.onend?.();
  });
}

/** The words that the page shows as being read. */
export async function highlighted(page: Page): Promise<string> {
  return await page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(String).join(' '));
}

/** Whether the voice is speaking. */
export async function isSpeaking(page: Page): Promise<boolean> {
  return await page.evaluate(() => (window as unknown as { fakeVoice: Fake }).fakeVoice.current !== undefined);
}
