import { expect, test } from './journey.ts';
import { expectSound } from './pages/shown.ts';

/** One address for each kind of page that residents see, and the states that look different; of other languages a few. */
const addresses = [
  'de/',
  'de/suche?q=Pflege&ort=Siegen&seite=2',
  'de/suche?q=Pflege&ort=Holzhausen',
  'de/suche?q=suizid',
  'en/suche?q=xyzzy&ort=Entenhausen',
  'de/themen/',
  'de/themen/pflege',
  'de/lebenslagen/',
  'de/lebenslagen/krankenhaus-entlassung',
  'de/lebenslagen/krankenhaus-entlassung?fuer-wen=ich&stand=zuhause&pflegegrad=ja&ort=Netphen',
  'de/regionen/',
  'de/regionen/ost',
  'de/orte/bad-berleburg',
  'de/sprechstunden?ort=Siegen',
  'de/angebote/senioren-pflegeberatung-kreis',
  'en/angebote/senioren-pflegeberatung-kreis',
  'de/traeger/awo-siegen-wittgenstein-olpe',
  'de/anfrage?ort=Siegen',
  'de/vorgang',
  'de/notfall',
  'de/seite/barrierefreiheit',
  'de/seite/datenschutz',
  'de/gibt-es-nicht',
  'ar/',
  'ar/suche?q=Pflege&ort=Siegen',
  'ar/angebote/senioren-pflegeberatung-kreis',
  'ar/anfrage?ort=Siegen',
  'uk/suche?q=Pflege&ort=Holzhausen',
  'uk/notfall',
  'tr/lebenslagen/krankenhaus-entlassung?fuer-wen=ich&stand=zuhause&pflegegrad=ja&ort=Netphen',
  'tr/sprechstunden?ort=Siegen',
  'de-simple/',
  'de-simple/angebote/senioren-pflegeberatung-kreis',
  'de-simple/seite/barrierefreiheit',
  'office/login',
  'office/einladung',
];

for (const address of addresses) {
  test(`/${address} can be used by everyone, fits the screen and breaks no rule of the browser`, async ({ page }) => {
    await page.goto(`/${address}`);
    await expectSound(page);
    expect(await page.context().cookies()).toEqual([]);
  });
}
