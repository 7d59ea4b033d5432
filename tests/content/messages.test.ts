import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/commands/check-content.ts';
import { type ContentFolder, tinyContent } from './tiny-content.ts';

const service = 'services/beratung.yaml';

/** The messages for one mistake in an otherwise sound county, without the line of counts. */
function messagesAfter(mistake: (content: ContentFolder) => void): string[] {
  const content = tinyContent();
  mistake(content);
  const { sound, lines } = checkContent([content.path]);
  expect(sound).toBe(false);
  return lines.slice(0, -1);
}

describe('checking content', () => {
  test('counts what it found where all is well', () => {
    expect(checkContent([tinyContent().path])).toEqual({
      sound: true,
      lines: [
        'Content is sound: 1 services (0 drafts), 0 organizations, 1 topics, 0 life situations, 1 areas with 1 municipalities, 1 helplines, 0 pages, 1 languages (de) in 10 files.',
      ],
    });
  });

  test.each<[string, (content: ContentFolder) => void]>([
    ['a field is missing', (content) => content.change(service, 'summary: { de: Hier gibt es Rat. }\n', '')],
    [
      'the German text is missing',
      (content) => content.change(service, '{ de: Beratung }', '{ en: { text: Advice, status: machine, of: 2026-11-21 } }'),
    ],
    ['a text is empty', (content) => content.change(service, '{ de: Beratung }', '{ de: "" }')],
    ['a field is misspelt', (content) => content.change(service, 'topics:', 'topicss:')],
    ['a value is none of those allowed', (content) => content.change(service, 'confidence: high', 'confidence: sure')],
    ['a day does not exist', (content) => content.change(service, 'text_date: 2026-11-21', 'text_date: 2026-02-30')],
    ['a mail address is none', (content) => content.change(service, 'confidence', 'email: beratung(at)example.org\nconfidence')],
    ['a website has no beginning', (content) => content.change(service, 'confidence', 'website: www.example.org\nconfidence')],
    ['a list is empty', (content) => content.change(service, '[pflege]', '[]')],
    ['a text stands where a list belongs', (content) => content.change(service, '[pflege]', 'pflege')],
    ['a translation names no status', (content) => content.change(service, '{ de: Beratung }', '{ de: Beratung, en: { text: Advice } }')],
    ['a translation is bare', (content) => content.change(service, '{ de: Beratung }', '{ de: Beratung, en: Advice }')],
    ['a topic does not exist', (content) => content.change(service, '[pflege]', '[pflegen]')],
    ['an area does not exist', (content) => content.change('municipalities/musterstadt.yaml', 'area: mitte', 'area: west')],
    ['a postcode is given twice', (content) => content.write('municipalities/zweitstadt.yaml', secondTown)],
    ['a rule of every second week has no first day', (content) => content.change(service, 'confidence', `${everySecondWeek}\nconfidence`)],
    ['a time is none', (content) => content.change(service, 'confidence', `${everySecondWeek.replace('"10:00"', '"25:00"')}\nconfidence`)],
    ['the indentation is broken', (content) => content.write('topics/wohnen.yaml', 'name:\n  de: Wohnen\n en: x\n')],
    ['a page has no head', (content) => content.write('pages/hilfe/de.md', 'Nur Text.\n')],
    ['a page has no German', (content) => content.write('pages/hilfe/en.md', '---\ntitle: Help\nupdated: 2026-11-21\n---\nText\n')],
    ['a language has no wording', (content) => content.change('portal.yaml', 'languages: [de]', 'languages: [de, en]')],
    ['a file lies in the wrong place', (content) => content.write('angebote/beratung.yaml', 'name: Beratung\n')],
    [
      'a file name cannot be an id',
      (content) => content.write('topics/Pflege_Heim.yaml', 'name: { de: Heim }\ndescription: { de: Heim }\n'),
    ],
    [
      'a film is smaller and slower than the law wants',
      (content) => content.change('portal.yaml', 'stale_after_years: 6', `stale_after_years: 6\n${smallFilm}`),
    ],
    ['the portal is missing', (content) => content.remove('portal.yaml')],
  ])('says what is wrong when %s', (_what, mistake) => {
    expect(messagesAfter(mistake)).toMatchSnapshot();
  });

  test('finds every mistake at once', () => {
    const content = tinyContent({ 'topics/pflege.yaml': 'name: { de: Pflege }\n' });
    content.change(service, 'confidence: high', 'confidence: sure');
    expect(checkContent([content.path]).lines.at(-1)).toBe('2 problems in 2 of 10 files.');
  });
});

describe('npm run check-content', () => {
  const run = (directory: string) =>
    promisify(execFile)(process.execPath, ['src/commands/check-content.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, CONTENT_DIR: directory },
    }).then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      ({ code, stderr }) => ({ code, text: stderr }),
    );

  test('ends well on sound content', async () => {
    expect(await run(tinyContent().path)).toMatchObject({ code: 0, text: expect.stringMatching(/^Content is sound: /) });
  });

  test('ends with 1 on a problem', async () => {
    const content = tinyContent({ 'topics/pflege.yaml': null });
    expect(await run(content.path)).toEqual({
      code: 1,
      text: 'services/beratung.yaml: topics: there is no topic "pflege"; use the id of a topic\n1 problem in 1 of 9 files.\n',
    });
  });

  test('ends with 1 and one line where there is no content', async () => {
    const { code, text } = await run(join(tinyContent().path, 'nowhere'));
    expect(code).toBe(1);
    expect(text).toMatch(/^The content cannot be read: .*nowhere.*\n$/);
  });
});

const secondTown = `
name: Zweitstadt
display_name: Zweitstadt
official_type: Stadt
ags: "05999002"
area: mitte
postcodes: ["59991"]
latitude: 51
longitude: 8
population: []
dialling_codes: []
localities: []
localities_complete: false
source: erfunden
`;

const smallFilm = `films:
  - { language: dgs, title: { de: Film }, file: film.mp4, seconds: 60, megabytes: 5, width: 300, height: 200, frames_per_second: 15 }`;

const everySecondWeek = 'schedules: [{ freq: WEEKLY, interval: 2, byday: [TU], opens_at: "10:00", closes_at: "12:00" }]';
