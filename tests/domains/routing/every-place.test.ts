import { describe, expect, test } from 'vitest';
import { recognisePlace, route, suggestPlaces } from '../../../src/domains/routing/index.ts';
import { countySnapshot } from './county-snapshot.ts';

const snapshot = countySnapshot();
const municipalities = [...snapshot.municipalities.values()];

const areas: Record<string, string> = {
  Hilchenbach: 'nord',
  Kreuztal: 'nord',
  Netphen: 'nord',
  Burbach: 'sued',
  Neunkirchen: 'sued',
  Wilnsdorf: 'sued',
  'Bad Berleburg': 'ost',
  'Bad Laasphe': 'ost',
  Erndtebrück: 'ost',
  Freudenberg: 'west',
  Siegen: 'mitte',
};

/** Names of two villages in two municipalities. Written out: a new one in content must be noticed. */
const twice: Record<string, string[]> = {
  Holzhausen: ['Bad Laasphe', 'Burbach'],
  Oberndorf: ['Bad Laasphe', 'Hilchenbach'],
  Salchendorf: ['Netphen', 'Neunkirchen'],
  Sohlbach: ['Netphen', 'Siegen'],
};

const localities = municipalities.flatMap((town) => town.localities.filter((name) => name !== town.name).map((name) => ({ name, town })));
const single = localities.filter(({ name }) => !(name in twice));
const withoutUmlauts = (name: string) =>
  name.replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter).replace('Ö', 'Oe');

test('the content has the eleven municipalities and no other village twice', () => {
  expect(municipalities.map(({ name }) => name).sort()).toEqual(Object.keys(areas).sort());
  const names = localities.map(({ name }) => name);
  expect([...new Set(names.filter((name, at) => names.indexOf(name) !== at))].sort()).toEqual(Object.keys(twice).sort());
});

describe.each(municipalities)('$name', (town) => {
  const { name, id, postcodes, display_name, also_called } = town;
  const [postcode = ''] = postcodes;

  test.each([
    name,
    display_name,
    ...also_called,
    name.toUpperCase(),
    name.toLowerCase(),
    withoutUmlauts(name),
    name.replace(/^Bad /, ''),
    name.replaceAll(' ', '-'),
    name.replaceAll(' ', ''),
    ` ${name}, `,
    `in ${name}`,
    `near ${name}`,
    `bei ${name}`,
    `Stadt ${name}`,
    `${name}, NRW`,
    `${name}, Kreis Siegen-Wittgenstein`,
    `Hauptstr. 3, ${postcode} ${name}`,
    `${name} ${postcode}`,
    `Am Rathaus 12a\n${postcode} ${name}\nDeutschland`,
  ])('as %j', (text) => {
    expect(recognisePlace(snapshot, text)).toMatchObject({ status: 'found', place: { municipalityId: id } });
    expect(recognisePlace(snapshot, text)).not.toHaveProperty('corrected');
  });

  test('its name alone is the municipality and leads to its TePS, because one lives there', () => {
    const answer = route(snapshot, { place: name });
    expect(answer).toMatchObject({ status: 'routed', area: areas[name], municipality: name, office: { area: areas[name], planned: true } });
    expect(answer.place).toMatchObject({ kind: 'municipality', id, name });
    expect(answer.reason).toEqual({ code: 'lives_in', place: name, area: areas[name] });
  });

  test.each(postcodes)('its postcode %s', (code) => {
    for (const text of [code, `D-${code}`, `${code.slice(0, 2)} ${code.slice(2)}`, `PLZ ${code}`]) {
      expect(recognisePlace(snapshot, text)).toEqual({
        status: 'found',
        place: { kind: 'postcode', id: code, name: code, municipality: name, municipalityId: id, area: areas[name], postcode: code },
      });
    }
    const { area, reason } = route(snapshot, { place: code });
    expect({ area, reason }).toEqual({
      area: areas[name],
      reason: { code: 'postcode_of', postcode: code, municipality: name, area: areas[name] },
    });
    expect(recognisePlace(snapshot, `${code} ${name}`)).toMatchObject({ place: { kind: 'municipality', id, postcode: code } });
  });

  test('beside the postcode of any other it is a contradiction, with both to choose from', () => {
    for (const other of municipalities.filter((candidate) => candidate.id !== id)) {
      const answer = recognisePlace(snapshot, `${other.postcodes[0]} ${name}`);
      expect(answer).toMatchObject({ status: 'ask', why: 'contradiction' });
      const chosen = answer.status === 'ask' ? answer.candidates.map(({ municipalityId }) => municipalityId) : [];
      expect(new Set(chosen)).toEqual(new Set([other.id, id]));
      expect(recognisePlace(snapshot, `${other.name} oder ${name}`)).toMatchObject({ status: 'ask', why: 'contradiction' });
    }
  });
});

describe('every village that exists once', () => {
  test.each(single.map(({ name, town }) => [name, town.name, town] as const))('%s belongs to %s', (name, townName, town) => {
    const spellings = [
      name,
      name.toUpperCase(),
      withoutUmlauts(name),
      `${town.postcodes[0]} ${name}`,
      `${name}, ${town.name}`,
      `${town.name}-${name}`,
    ];
    const places = [
      `${name} (${town.display_name})`,
      `in ${name}`,
      `${name} bei ${town.name}`,
      `Lindenweg 4, ${town.postcodes[0]} ${name}`,
    ];
    for (const text of [...spellings, ...places]) {
      const answer = recognisePlace(snapshot, text);
      expect
        .soft(answer, text)
        .toMatchObject({ status: 'found', place: { kind: 'locality', name, municipalityId: town.id, area: areas[townName] } });
      expect.soft(answer, text).not.toHaveProperty('corrected');
    }
    const { area, municipality, reason } = route(snapshot, { place: name });
    expect({ area, municipality }).toEqual({ area: areas[townName], municipality: townName });
    expect(reason).toEqual({ code: 'locality_of', place: name, municipality: townName, area: areas[townName] });
  });

  test('beside the postcode of another municipality it is a contradiction', () => {
    for (const { name, town } of single) {
      for (const other of municipalities.filter(({ id }) => id !== town.id)) {
        expect
          .soft(recognisePlace(snapshot, `${other.postcodes[0]} ${name}`), `${other.postcodes[0]} ${name}`)
          .toMatchObject({ status: 'ask', why: 'contradiction' });
      }
    }
  });
});

describe.each(Object.entries(twice))('%s exists twice', (name, towns) => {
  test.each([name, name.toUpperCase(), `in ${name}`, `Dorfstr. 1, ${name}`])('%j asks which one', (text) => {
    const answer = recognisePlace(snapshot, text);
    expect(answer).toMatchObject({ status: 'ask', why: 'ambiguous' });
    expect(answer.status === 'ask' && answer.candidates.map(({ municipality }) => municipality).sort()).toEqual(towns);
    expect(route(snapshot, { place: text })).toMatchObject({
      status: 'ask',
      area: null,
      municipality: null,
      reason: { code: 'ambiguous' },
    });
  });

  test.each(towns)('is found with %s beside it', (townName) => {
    const town = municipalities.find((candidate) => candidate.name === townName);
    const beside = [
      `${name} (${townName})`,
      `${townName}-${name}`,
      `${name} bei ${townName}`,
      ...(town?.postcodes ?? []).map((code) => `${code} ${name}`),
    ];
    for (const text of beside) {
      expect(recognisePlace(snapshot, text)).toMatchObject({ status: 'found', place: { kind: 'locality', name, municipality: townName } });
    }
  });

  test('with the postcode of a third municipality it asks', () => {
    for (const other of municipalities.filter((candidate) => !towns.includes(candidate.name))) {
      expect(recognisePlace(snapshot, `${other.postcodes[0]} ${name}`)).toMatchObject({ status: 'ask', why: 'contradiction' });
    }
  });
});

describe('what the portal itself offers leads back to the same place', () => {
  const names = [...new Set([...municipalities, ...localities].map(({ name }) => name))];

  test('every suggestion, by its name', () => {
    for (const name of names) {
      const own = suggestPlaces(snapshot, name, 20).filter((suggestion) => suggestion.name.startsWith(name));
      expect.soft(own, name).not.toHaveLength(0);
      for (const { id, name: offered } of own)
        expect.soft(recognisePlace(snapshot, offered), offered).toMatchObject({ status: 'found', place: { id } });
    }
  });

  test('every id, and each is given once', () => {
    const ids = names.flatMap((name) => suggestPlaces(snapshot, name, 20).map(({ id }) => id));
    for (const id of new Set(ids)) expect.soft(recognisePlace(snapshot, id), id).toMatchObject({ status: 'found', place: { id } });
    expect(new Set(ids).size).toBe(municipalities.length + localities.length);
  });
});
