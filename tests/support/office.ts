import { type Answer, ask, call } from './ask.ts';
import type { RunningPortal } from './portal.ts';

/** Made-up, and good enough for the rules. */
export const officePassword = 'sieben lila Ofenhandschuhe';

type Fields = Record<string, string>;

/** A browser at the office: keeps the session's cookie, follows nothing. */
export type OfficeBrowser = {
  get(path: string): Promise<Answer>;
  post(path: string, fields: Fields): Promise<Answer>;
  /** The cookie as it would be sent, empty when signed out. */
  cookie(): string;
};

/** A browser without a session. */
export function officeBrowser({ address }: RunningPortal, origin = address): OfficeBrowser {
  let cookie = '';
  const remember = (answer: Answer) => {
    for (const set of answer.headers['set-cookie'] ?? []) {
      const [pair = ''] = set.split(';');
      cookie = pair.endsWith('=') || /expires=Thu, 01 Jan 1970/i.test(set) ? '' : pair;
    }
    return answer;
  };
  const headers = (more: Fields = {}) => ({ ...(cookie && { cookie }), 'accept-language': 'de', ...more });
  return {
    get: async (path) => remember(await ask(address, path, { headers: headers() })),
    post: async (path, fields) =>
      remember(
        await ask(address, path, {
          method: 'POST',
          headers: headers({ origin, 'content-type': 'application/x-www-form-urlencoded' }),
          body: new URLSearchParams(fields).toString(),
        }),
      ),
    cookie: () => cookie,
  };
}

/** Signs in as a made-up member. */
export async function signIn(portal: RunningPortal, mail: string, origin?: string): Promise<OfficeBrowser> {
  const browser = officeBrowser(portal, origin);
  const answer = await browser.post('/office/login', { mail, password: officePassword });
  if (answer.status !== 303) throw new Error(`${mail} could not sign in: ${answer.status}`);
  return browser;
}

/** Sets up the first administrator by the office's own page, as someone with the start's code does, and signs in. */
export async function setUpOffice(portal: RunningPortal, mail = 'olga@example.org', origin?: string): Promise<OfficeBrowser> {
  const fields = { code: portal.setupCode, name: 'Olga Ordnung', mail, password: officePassword };
  const { status } = await officeBrowser(portal, origin).post('/office/einrichten', fields);
  if (status !== 303) throw new Error(`the portal could not be set up: ${status}`);
  return await signIn(portal, mail, origin);
}

/** Invites a member of clearing by the team page, accepts for them and signs them in. */
export async function addClearing(
  portal: RunningPortal,
  administration: OfficeBrowser,
  mail: string,
  area: string,
): Promise<OfficeBrowser> {
  const { text } = await administration.post('/office/team', {
    aktion: 'einladen',
    name: 'Bertram Beispiel',
    mail,
    role: 'clearing',
    area,
  });
  const code = /([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
  const { status } = await officeBrowser(portal).post('/office/einladung', { code, password: officePassword });
  if (status !== 303) throw new Error(`${mail} could not accept: ${status}`);
  return await signIn(portal, mail);
}

/** Sends a made-up enquiry and gives the case's number. */
export async function sendCase(
  { address }: RunningPortal,
  place: string,
  text = 'Meine Mutter kommt aus dem Krankenhaus.',
  lang = 'de',
): Promise<string> {
  const enquiry = {
    lang,
    kind: 'counselling',
    place,
    topics: [],
    text,
    for: 'relative',
    contact: { channel: 'receipt' },
    consent: true,
  };
  const { json, status } = await call(address, '/api/v1/enquiries', enquiry);
  if (status !== 201) throw new Error(`the enquiry was refused: ${status}`);
  return json.case;
}
