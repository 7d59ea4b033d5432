import { z } from 'zod';

/** What kinds of matter a resident can bring; glossary: enquiry kind. */
export const enquiryKinds = [
  'counselling',
  'barrier-report',
  'room-request',
  'council-interest',
  'budget-proposal',
  'entry-correction',
] as const;
export const wishes = ['interpreter', 'sign-language', 'home-visit', 'plain-language'] as const;
export const beneficiaries = ['self', 'relative', 'professional'] as const;
export const channels = ['receipt', 'mail', 'phone', 'letter'] as const;
export const outcomes = ['informed', 'referred', 'appointment', 'taken-on', 'no-suitable-offer', 'withdrawn', 'not-reachable'] as const;
export const states = ['received', 'in-clearing', 'waiting', 'closed'] as const;

export type EnquiryKind = (typeof enquiryKinds)[number];
export type Wish = (typeof wishes)[number];
export type Channel = (typeof channels)[number];
export type Outcome = (typeof outcomes)[number];
export type State = (typeof states)[number];

/** Longest text of an enquiry, a reply or an answer, in UTF-16 units as browsers count them. */
export const longestText = 5000;

// Messages are keys of the wording `enquiry-errors`.

/** A text of several lines. Line ends of browsers on Windows become plain ones. */
function lines(name: string, longest: number) {
  return z
    .string({ error: `${name}.missing` })
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1, `${name}.missing`).max(longest, `${name}.too_long`).refine(isPrintable, 'characters'));
}

/** A text of one line. */
function line(name: string, longest: number) {
  return z
    .string({ error: `${name}.missing` })
    .trim()
    .min(1, `${name}.missing`)
    .max(longest, `${name}.too_long`)
    .refine((text) => isPrintable(text) && !/[\r\n\t\u2028\u2029]/.test(text), 'characters');
}

/** Control characters other than line end and tab have no place in what a person types. */
function isPrintable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
}

/** A form sends a field left empty as an empty text. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());
}

const choice = <const Values extends readonly [string, ...string[]]>(values: Values, name: string) => z.enum(values, `${name}.unknown`);
const id = (name: string) => z.string(`${name}.unknown`).regex(/^[a-z0-9-]{1,80}$/, `${name}.unknown`);

const contact = z
  .strictObject(
    {
      channel: choice(channels, 'channel'),
      mail: optional(z.string('mail.invalid').trim().max(200, 'mail.invalid').pipe(z.email('mail.invalid'))),
      name: optional(line('name', 100)),
      phone: optional(line('phone', 50).regex(/(?:\d[^\d]*){3,}/, 'phone.invalid')),
      address: optional(lines('address', 300)),
      times: optional(line('times', 200)),
    },
    { error: missing('contact') },
  )
  .check(({ value, issues }) => {
    const needed =
      value.channel === 'mail' ? 'mail' : value.channel === 'phone' ? 'phone' : value.channel === 'letter' ? 'address' : undefined;
    if (needed && value[needed] === undefined) issues.push({ code: 'custom', message: `${needed}.missing`, path: [needed], input: value });
  });

/** What a resident sends, by form or as JSON. An unknown field is refused. */
export const enquiryInput = z.strictObject(
  {
    lang: z.string('lang.unknown').regex(/^[a-z]{2,3}(-[a-z]+)?$/, 'lang.unknown'),
    kind: choice(enquiryKinds, 'kind'),
    place: line('place', 200),
    topics: z.array(id('topics'), 'topics.unknown').max(10, 'topics.too_many').default([]),
    text: lines('text', longestText),
    for: choice(beneficiaries, 'for'),
    wishes: z.array(choice(wishes, 'wishes'), 'wishes.unknown').max(wishes.length, 'wishes.unknown').default([]),
    contact,
    consent: z.literal(true, 'consent.missing'),
    service: optional(id('service')),
    /** Send it to the fallback desk where the place leads to no office. */
    fallback: z.literal(true, 'unknown_value').optional(),
  },
  { error: missing('enquiry') },
);
export type EnquiryInput = z.infer<typeof enquiryInput>;

/** A reply of the resident, or a message or note of staff. */
export const messageInput = z.strictObject({ text: lines('message', longestText) });

/** Longest closing sentence, counted likewise. */
export const longestSentence = 1000;

/** How a case ends: the outcome and one plain sentence for the resident. */
export const closingInput = z.strictObject({ outcome: choice(outcomes, 'outcome'), sentence: lines('sentence', longestSentence) });

/** Names the block that is missing; an unknown field is named by the caller. */
function missing(name: string) {
  return ({ code }: { code?: string }) => (code === 'unrecognized_keys' ? 'unknown_field' : `${name}.missing`);
}
