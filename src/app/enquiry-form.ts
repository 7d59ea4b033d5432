import type { Snapshot } from '../domains/content/index.ts';
import { wordsIn } from '../domains/content/index.ts';
import { mainTopics } from '../domains/directory/index.ts';
import { type EnquiryKind, enquiryKinds } from '../domains/enquiries/index.ts';
import { answersOf, outcomeOf, pathOf } from '../domains/situations/index.ts';

/** What stands in the enquiry form's fields, as typed. Names are those of the fields. */
export type EnquiryFields = {
  nonce: string;
  /** Language in which the enquiry was sent, where its receipt is read in another one; else empty. */
  sprache: string;
  art: EnquiryKind;
  /** Page of the portal that a barrier was met on; empty for every other matter. */
  seite: string;
  ort: string;
  /** The place could not be made out, and the resident chose the fallback desk. */
  auffangstelle: boolean;
  thema: string[];
  angebot: string;
  text: string;
  fuer: string;
  kanal: string;
  mail: string;
  telefon: string;
  adresse: string;
  name: string;
  zeiten: string;
  wunsch: string[];
  einwilligung: boolean;
};

/** Field of the form for each path of the enquiry's schema, for linking messages to fields. */
export const fieldOf: Readonly<Record<string, string>> = {
  kind: 'text',
  lang: 'text',
  enquiry: 'text',
  place: 'ort',
  topics: 'thema',
  text: 'text',
  for: 'fuer',
  wishes: 'wunsch',
  contact: 'kanal',
  'contact.channel': 'kanal',
  'contact.mail': 'mail',
  'contact.phone': 'telefon',
  'contact.address': 'adresse',
  'contact.name': 'name',
  'contact.times': 'zeiten',
  consent: 'einwilligung',
  service: 'text',
  fallback: 'ort',
};

/** The fields as a form sent them. Nothing is checked or shortened here: what was typed is shown again as it was. */
export function fieldsOf(form: FormData): EnquiryFields {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  return {
    nonce: text('nonce'),
    sprache: text('sprache'),
    art: kindFrom(text('art')),
    seite: text('seite'),
    ort: text('ort'),
    auffangstelle: form.has('auffangstelle'),
    thema: texts('thema'),
    angebot: text('angebot'),
    text: text('text'),
    fuer: text('fuer'),
    kanal: text('kanal'),
    mail: text('mail'),
    telefon: text('telefon'),
    adresse: text('adresse'),
    name: text('name'),
    zeiten: text('zeiten'),
    wunsch: texts('wunsch'),
    einwilligung: form.has('einwilligung'),
  };
}

/**
 * An empty form, begun with what the link to it knew: place, topic, service, kind, or a guided path with its answers.
 * The text of a guided path comes from the content, never from the address.
 */
export function fieldsFromLink(snapshot: Snapshot, query: URLSearchParams, language: string, nonce: string): EnquiryFields {
  const empty = fieldsOf(new FormData());
  const service = snapshot.services.get(query.get('angebot') ?? '');
  const topics = query.getAll('thema').filter((id) => snapshot.topics.has(id));
  const begun = {
    ...empty,
    nonce,
    art: kindFrom(query.get('art') ?? ''),
    ort: query.get('ort')?.slice(0, 200) ?? '',
    thema: topics,
    angebot: service?.id ?? '',
  };
  const situation = snapshot.situations.get(query.get('lage') ?? '');
  if (!situation) return begun;
  const answers = answersOf(pathOf(situation, Object.fromEntries(query)));
  const outcome = outcomeOf(snapshot, situation, answers);
  const situationTopics = outcome.topics.slice(0, 3);
  return { ...begun, thema: situationTopics, fuer: outcome.for ?? '', text: wordsIn(situation.enquiry.text, language) };
}

/** The enquiry as the domain takes it, unchecked. Only what the chosen way of contact needs goes along. */
export function enquiryFrom(fields: EnquiryFields, language: string, noPlace: string): unknown {
  const given = (name: string, value: string, wanted = true) => (wanted && value.trim() !== '' ? { [name]: value } : {});
  const { kanal } = fields;
  const ofPortal = isBarrierOfPortal(fields);
  const withoutPlace = (fields.auffangstelle || ofPortal) && fields.ort.trim() === '';
  return {
    lang: language,
    kind: fields.art,
    place: withoutPlace ? noPlace : fields.ort,
    topics: fields.thema,
    text: fields.text,
    ...given('for', fields.fuer || (ofPortal ? 'self' : '')),
    wishes: fields.wunsch,
    contact: {
      ...given('channel', kanal),
      ...given('mail', fields.mail, kanal === 'mail'),
      ...given('phone', fields.telefon, kanal === 'phone'),
      ...given('address', fields.adresse, kanal === 'letter'),
      ...given('name', fields.name),
      ...given('times', fields.zeiten, kanal === 'phone'),
    },
    ...(fields.einwilligung && { consent: true }),
    ...given('service', fields.angebot),
    ...((fields.auffangstelle || ofPortal) && { fallback: true }),
  };
}

/** A barrier on a page of the portal is reported by whoever meets it, wherever they live: the form asks for neither place nor person. */
export function isBarrierOfPortal({ art, seite }: Pick<EnquiryFields, 'art' | 'seite'>): boolean {
  return art === 'barrier-report' && seite !== '';
}

/** Topics to choose from: the main ones, and those the form began with. */
export function topicsToChoose(snapshot: Snapshot, chosen: readonly string[], language: string): { id: string; label: string }[] {
  const ids = new Set([...mainTopics(snapshot).map(({ id }) => id), ...chosen]);
  return [...ids].flatMap((id) => {
    const topic = snapshot.topics.get(id);
    return topic ? [{ id, label: wordsIn(topic.name, language) }] : [];
  });
}

function kindFrom(text: string): EnquiryKind {
  return enquiryKinds.find((kind) => kind === text) ?? 'counselling';
}
