import type { Municipality } from '../../domains/content/index.ts';
import type { Channel, EnquiryInput } from '../../domains/enquiries/index.ts';
import type { Chance } from './chance.ts';

const givenNames = [
  ...['Erika', 'Max', 'Lieschen', 'Otto', 'Hanna', 'Karl', 'Gerda', 'Paul', 'Ayşe', 'Olena', 'Jan', 'Rosi'],
  ...['Heinz', 'Marta', 'Emil', 'Ida', 'Yusuf', 'Greta', 'Willi', 'Samira'],
];
/** Names that nobody has, or everybody. */
const familyNames = ['Beispiel', 'Muster', 'Mustermann', 'Musterfrau', 'Probe', 'Beispielmann', 'Platzhalter', 'Erfunden', 'Normalfall'];
const times = ['vormittags', 'nach 15 Uhr', 'montags und mittwochs', 'abends ab 18 Uhr', 'jederzeit'];

/** A name that looks made up. */
export function madeUpName(chance: Chance): string {
  return `${chance.pick(givenNames)} ${chance.pick(familyNames)}`;
}

/** An address that no mail reaches: example.org belongs to nobody (RFC 2606). */
export function madeUpMail(name: string, number?: number): string {
  const letters = name.toLowerCase().replace('ş', 's').replaceAll(' ', '.');
  return `${letters}${number === undefined ? '' : `.${number}`}@example.org`;
}

/** How a made-up resident can be reached. Whoever uses the receipt code mostly stays without a name. */
export function madeUpContact(
  chance: Chance,
  { channel, number, municipality }: { channel: Channel; number: number; municipality: Municipality },
): EnquiryInput['contact'] {
  const name = madeUpName(chance);
  const named = chance.happens(channel === 'receipt' ? 20 : 85) ? { name } : {};
  if (channel === 'mail') return { channel, ...named, mail: madeUpMail(name, number) };
  if (channel === 'phone') return { channel, ...named, phone: madeUpPhone(chance, municipality), times: chance.pick(times) };
  if (channel === 'letter')
    return { channel, name, address: `${name}\nErfundener Weg 0\n${municipality.postcodes[0]} ${municipality.name}` };
  return { channel, ...named };
}

/** A number that cannot exist: after the dialling code, none begins with 0. */
function madeUpPhone(chance: Chance, { dialling_codes }: Municipality): string {
  return `${dialling_codes[0] ?? '0271'} 000-${100 + chance.below(900)}`;
}
