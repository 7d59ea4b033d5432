import type { Context } from '../../../src/domains/context.ts';
import { type SubmittedView, submitEnquiry } from '../../../src/domains/enquiries/index.ts';

/** An enquiry to the office in Ost, made up. */
export function exampleEnquiry(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    lang: 'de',
    kind: 'counselling',
    place: '57319 Arfeld',
    topics: [],
    text: 'Meine Mutter kommt nächste Woche aus dem Krankenhaus. Was muss ich tun?',
    for: 'relative',
    contact: { channel: 'receipt' },
    consent: true,
    ...changes,
  };
}

let sendings = 0;

/** Sends an example enquiry that must be taken. */
export async function sendEnquiry(
  context: Context,
  changes: Record<string, unknown> = {},
  nonce = `nonce-${++sendings}`,
): Promise<SubmittedView> {
  const sent = await submitEnquiry(context, exampleEnquiry(changes), { nonce });
  if (!sent.ok) throw new Error(`the example enquiry was refused: ${JSON.stringify(sent.refusal)}`);
  return sent.value;
}

/** The value of a verb that must work. */
export function viewOf<View>(result: { ok: true; value: View } | { ok: false; refusal: unknown }): View {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
