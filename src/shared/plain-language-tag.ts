/** Language tag of Leichte Sprache: German, and simple. */
export const plainLanguageTag = 'de-simple';
