/** The part of a browser's voice that a choice needs. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/** Slower in Leichte Sprache. 1 is a voice's own pace. */
export function rateFor(language: string): number {
  return language === 'de-simple' ? 0.8 : 1;
}

/**
 * The voice that suits a text: the person's own choice, else one of the country where most speak it so, else any.
 * Voices that work on another company's servers are left alone: what somebody reads here about health or violence,
 * and a receipt code, is told to no stranger.
 * @returns nothing where the device has no voice for the language
 */
export function voiceFor<Known extends Voice>(voices: readonly Known[], language: string): Known | undefined {
  const { language: spoken, region = '' } = new Intl.Locale(language).maximize();
  const fitting = voices.filter(({ lang, localService }) => localService && partsOf(lang)[0] === spoken);
  const atHome = fitting.find(({ lang }) => partsOf(lang).indexOf(region.toLowerCase(), 1) > 0);
  return fitting.find((voice) => voice.default) ?? atHome ?? fitting[0];
}

/** Android writes `de_DE`. */
function partsOf(tag: string): string[] {
  return tag.toLowerCase().split(/[-_]/);
}
