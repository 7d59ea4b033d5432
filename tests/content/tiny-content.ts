import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const source = 'source: { title: Beispiel, ref: https://example.org, date: "2026", year: 2026 }\n';

/** A made-up county of one area, one municipality and one service: the least that passes every check. */
const files: Record<string, string> = {
  'portal.yaml': `
name: { de: Portal Beispiel }
claim: { de: Hilfe in der Nähe }
county: { name: Kreis Beispiel, ags: "05999", state: Nordrhein-Westfalen, phone: 02222 1-0, phone_source: erfunden }
languages: [de]
time_zone: Europe/Berlin
holidays: { country: DE, state: NW }
fallback: { area: mitte, owner: { de: Telefonzentrale } }
first_response_working_days: 3
stale_after_years: 6
emergency_helplines: [notruf]
`,
  'neighbours.yaml': 'places: []\nphone: "115"\nsource: erfunden\n',
  'boundaries.geojson': '{ "type": "FeatureCollection", "features": [] }',
  'areas/mitte.yaml': `name: { de: Mitte }\noffice: { name: { de: TePS Mitte }, planned: true, phone: 02222 1-0, email: mitte@example.org }\norder: 1\n${source}`,
  'municipalities/musterstadt.yaml': `
name: Musterstadt
display_name: Musterstadt
official_type: Stadt
ags: "05999001"
area: mitte
postcodes: ["59991"]
latitude: 51
longitude: 8
population: []
dialling_codes: []
localities: [Musterdorf]
localities_complete: false
source: erfunden
`,
  'topics/pflege.yaml': 'name: { de: Pflege }\ndescription: { de: Hilfe bei der Pflege }\n',
  'target-groups/alle.yaml': 'name: { de: Alle }\n',
  'helplines/notruf.yaml': `name: { de: Notruf }\nkind: phone\nnumber: "112"\nwhat: { de: In Lebensgefahr }\ngroup: emergency\norder: 1\nconfidence: high\n${source}`,
  'services/beratung.yaml': `
name: { de: Beratung }
summary: { de: Hier gibt es Rat. }
topics: [pflege]
target_groups: [alle]
service_area: [county]
confidence: high
text_date: 2026-11-21
${source}`,
  'wording/de/common.yaml': 'back: Zurück\n',
};

/** A folder of content on disk that a test may change. */
export type ContentFolder = {
  path: string;
  write(file: string, text: string): void;
  remove(file: string): void;
  change(file: string, from: string, to: string): void;
};

/**
 * Writes the tiny county into a folder of its own, removed when the test ends.
 * @param changes files to add, to write instead, or to leave out (null)
 */
export function tinyContent(changes: Record<string, string | null> = {}): ContentFolder {
  const path = mkdtempSync(join(tmpdir(), 'teps-content-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  for (const [file, text] of Object.entries({ ...files, ...changes })) if (text !== null) write(file, text);
  const change = (file: string, from: string, to: string) => {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} holds no "${from}"`);
    write(file, text.replace(from, to));
  };
  return { path, write, change, remove: (file) => rmSync(join(path, file)) };
}
