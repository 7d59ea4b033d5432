/** An enquiry as JSON, complete and made up. */
export const enquiryAsJson = {
  lang: 'de',
  kind: 'counselling',
  place: '57319 Arfeld',
  topics: ['pflege'],
  text: 'Meine Mutter kommt nächste Woche aus dem Krankenhaus. Was muss ich tun?',
  for: 'relative',
  wishes: ['interpreter'],
  contact: { channel: 'receipt' },
  consent: true,
} as const;

/** The same as the fields of the form. */
export const enquiryAsFields = {
  nonce: 'nonce-of-a-test',
  art: 'counselling',
  angebot: '',
  text: enquiryAsJson.text,
  ort: enquiryAsJson.place,
  thema: ['pflege'],
  fuer: 'relative',
  kanal: 'receipt',
  mail: '',
  telefon: '',
  zeiten: '',
  adresse: '',
  name: '',
  wunsch: ['interpreter'],
  einwilligung: '1',
} as const;
