import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { danger } from '../../../src/domains/content/schema/danger.ts';
import { dangersIn } from '../../../src/domains/danger/index.ts';
import { parse } from '../../support/yaml.ts';

/** The phrases the portal really watches for, without the rest of its content. */
const ids = ['suicide', 'child', 'violence', 'medical'];
const source = {
  dangers: new Map(
    ids.map((id) => {
      const read = danger.parse(parse(readFileSync(new URL(`../../../content/danger/${id}.yaml`, import.meta.url), 'utf8')));
      return [id, { id, ...read }];
    }),
  ),
};

describe('the portal hears', () => {
  it.each([
    ['suicide', 'sehe keinen Ausweg mehr'],
    ['suicide', 'meine Schwester will sich umbringen'],
    ['suicide', 'ich will nur noch sterben'],
    ['suicide', 'не бачу сенсу жити'],
    ['suicide', 'support after a suicide attempt'],
    ['violence', 'Freund hat mich gegen die Wand gedrückt'],
    ['violence', 'my boyfriend choked me last night'],
    ['violence', 'kocam beni bıçakla tehdit etti'],
    ['violence', 'ex droht mir'],
    ['child', 'kommt nachts in mein Zimmer'],
    ['child', 'Nachbarskind wird geprügelt'],
    ['child', 'родители бьют ребенка'],
    ['medical', 'Opa linke Seite gelähmt seit heute morgen'],
    ['medical', 'Mutter liegt in der Küche und antwortet nicht'],
    ['medical', 'erste hilfe mann bewusstlos'],
    ['medical', 'أمي لا تستيقظ'],
    ['medical', 'córka połknęła tabletki'],
  ])('%s in "%s"', (id, text) => {
    expect(dangersIn(source, text)).toContain(id);
  });

  it.each([
    ['Reha nach Schlaganfall'],
    ['linke Seite gelähmt Hilfsmittel'],
    ['Gesprächskreis nach Suizid des Sohnes'],
    ['Mutter will zu Hause sterben'],
    ['хочет умереть дома'],
    ['mein Rücken bringt mich um'],
    ['mein Mann schlägt ein Heim vor'],
    ['er droht mir mit der Scheidung'],
    ['ich bin ganz allein zu Hause'],
    ['starker Schmerz im Knie'],
    ['cooking course'],
    ['قائمة الانتظار'],
    ['Erste Hilfe Kurs Vergiftung'],
    ['Kind vermisst seinen Vater'],
  ])('nothing in "%s"', (text) => {
    expect(dangersIn(source, text)).toEqual([]);
  });
});
