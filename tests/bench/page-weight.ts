import { brotliDecompressSync } from 'node:zlib';
import type { Figure } from './figure.ts';
import { type RawAnswer, rawRequest } from './raw-request.ts';

/** Limits of a first visit, in kB of 1,000 bytes. */
const limits = { start: 100, any: 150, scripts: 30 };

type Part = 'page' | 'css' | 'js' | 'font' | 'image';
type Weight = Record<Part, number>;

/**
 * Bytes of a first visit to each page, headers included: the page, its style sheets, its scripts with everything that they
 * name, images, and those font files whose letters the page uses.
 */
export async function measurePageWeights(address: string, pages: Readonly<Record<string, string>>): Promise<Figure[]> {
  const figures: Figure[] = [];
  let scripts = 0;
  for (const [name, path] of Object.entries(pages)) {
    const weight = await weigh(address, path);
    scripts = Math.max(scripts, weight.js);
    figures.push({
      what: `first visit: ${name} (${inWords(weight)})`,
      unit: 'kB',
      portal: Object.values(weight).reduce((sum, bytes) => sum + bytes, 0) / 1000,
      beside: 'limit',
      figure: name === 'start' ? limits.start : limits.any,
      kind: 'limit',
    });
  }
  return [
    ...figures,
    { what: 'most scripts on a page', unit: 'kB', portal: scripts / 1000, beside: 'limit', figure: limits.scripts, kind: 'limit' },
  ];
}

async function weigh(address: string, path: string): Promise<Weight> {
  const page = await fetched(address, path);
  const html = textOf(page);
  const weight: Weight = { page: page.wire, css: 0, js: 0, font: 0, image: 0 };
  const seen = new Set<string>();
  const add = async (part: Part, asked: string): Promise<string> => {
    if (seen.has(asked)) return '';
    seen.add(asked);
    const answer = await fetched(address, asked);
    weight[part] += answer.wire;
    return textOf(answer);
  };
  const addScript = async (asked: string): Promise<void> => {
    const source = await add('js', asked);
    for (const [, name] of source.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) await addScript(`/assets/${name}`);
  };
  for (const asked of found(html, /<link rel="stylesheet" href="([^"]+)"/g)) {
    const sheet = await add('css', asked);
    for (const font of fontsFor(sheet, html)) await add('font', font);
  }
  for (const asked of found(html, /(?:<script[^>]+src|component-url|renderer-url|before-hydration-url)="([^"]+)"/g)) await addScript(asked);
  for (const asked of found(html, /(?:<img[^>]+src|<link rel="icon" href)="(\/[^"]+)"/g)) await add('image', asked);
  return weight;
}

async function fetched(address: string, path: string): Promise<RawAnswer> {
  const answer = await rawRequest(address + path, { headers: { 'accept-encoding': 'br' } });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  return answer;
}

function textOf({ headers, body }: RawAnswer): string {
  return (headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString('utf8');
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, address]) => address ?? '');
}

/** A browser loads a font file once a letter of its range is on the page. */
function fontsFor(sheet: string, html: string): string[] {
  const letters = new Set([...html.replace(/<[^>]*>/g, ' ')].map((letter) => letter.codePointAt(0) ?? 0));
  return [...sheet.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const file = /url\(["']?([^"')]+\.woff2)/.exec(face)?.[1];
    const range = /unicode-range:([^;}]+)/.exec(face)?.[1];
    return file && (!range || [...letters].some((letter) => isIn(letter, range))) ? [file] : [];
  });
}

function isIn(letter: number, range: string): boolean {
  return range.split(',').some((part) => {
    const [first = '', last] = part.trim().replace(/^U\+/i, '').split('-');
    const least = Number.parseInt(first.replaceAll('?', '0'), 16);
    const most = Number.parseInt(last ?? first.replaceAll('?', 'F'), 16);
    return letter >= least && letter <= most;
  });
}

function inWords(weight: Weight): string {
  return (Object.entries(weight) as [Part, number][])
    .filter(([, bytes]) => bytes > 0)
    .map(([part, bytes]) => `${part} ${(bytes / 1000).toFixed(1)}`)
    .join(', ');
}
