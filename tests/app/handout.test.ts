import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { handoutOf } from '../../src/app/handout.ts';
import type { QrPath } from '../../src/app/qr-path.ts';

const portal = 'https://hilfe.example';

test.each(['/de/angebote/senioren-pflegeberatung-kreis', '/de/suche?q=Pflege&ort=Siegen', '/ar/suche?q=%D8%B1%D8%B9%D8%A7%D9%8A%D8%A9'])(
  'a telephone reads the printed code of %s',
  (path) => {
    const handout = handoutOf(portal, path);
    expect(handout && decodeQR(pictureOf(handout.code))).toBe(portal + path);
  },
);

test('the printed address is written as people type it', () => {
  expect(handoutOf(portal, '/de/suche?q=Pflegek%C3%A4sse+Siegen')?.readable).toBe(`${portal}/de/suche?q=Pflegekässe+Siegen`);
  expect(handoutOf(portal, '/de/suche?q=%E4')?.readable).toBe(`${portal}/de/suche?q=%E4`);
});

test('an address too long for paper gets no code', () => {
  expect(handoutOf(portal, `/de/suche?q=${'a'.repeat(300)}`)).toBeUndefined();
});

/** Draws the path as a printer would, black on white. @param scale pixels of a module */
function pictureOf({ size, d }: QrPath, scale = 4) {
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, move, first = '', second = ''] of d.matchAll(/([Mmh])(\d+)(?: (\d+)(?:\.5)?)?/g)) {
    if (move === 'M') [x, y] = [Number(first), Number(second)];
    else {
      if (move === 'h') blacken(x, y, Number(first));
      x += Number(first);
    }
  }
  return { width, height: width, data };

  function blacken(from: number, row: number, length: number): void {
    for (let line = row * scale; line < (row + 1) * scale; line += 1) {
      for (let column = from * scale; column < (from + length) * scale; column += 1) {
        data.fill(0, (line * width + column) * 4, (line * width + column) * 4 + 3);
      }
    }
  }
}
