import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Line, PlainText } from './plain-text.ts';

/** Fields that are no text: what a translation was made from, and how. */
const noText = new Set(['of', 'status']);

/**
 * The texts of a YAML file with their lines. In `translations/`, texts of one entry stand on one page, but steps of a path
 * each on their own, as a page shows only some; names of services, helplines and offices stand on doors. In `wording/` a file is a page.
 */
export function yamlTexts(file: string, source: string): PlainText[] {
  const lineAt = lineCounter(source);
  const kind = /^translations\/[^/]+\/([\w-]+)\./.exec(file)?.[1];
  return scalarsOf(source)
    .filter(({ path }) => !noText.has(path.at(-1) ?? ''))
    .map(({ path, scalar }) => ({
      file,
      page: kind ? pageOf(path) : '',
      kind: isOthersName(kind, path) ? 'name' : 'text',
      lines: linesOf(source, scalar, lineAt(scalar.valueStart)),
    }));
}

function pageOf([entry = '', field = '']: readonly string[]): string {
  const step = /^steps\.\d+/.exec(field)?.[0];
  return step ? `${entry} ${step}` : entry;
}

function isOthersName(kind: string | undefined, path: readonly string[]): boolean {
  const name = path.at(-1);
  return ((kind === 'services' || kind === 'helplines') && name === 'name') || (kind === 'areas' && name === 'office.name');
}

type PlacedScalar = { path: string[]; scalar: ScalarEvent };

/** Every value of the file and the keys that lead to it. */
function scalarsOf(source: string): PlacedScalar[] {
  const found: PlacedScalar[] = [];
  const open: { isMapping: boolean; key: string | undefined }[] = [];
  const path = () => open.flatMap(({ key }) => key ?? []);
  const valueEnds = () => {
    const parent = open.at(-1);
    if (parent?.isMapping) parent.key = undefined;
  };
  for (const event of eventsOf(source)) {
    const parent = open.at(-1);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
      open.push({ isMapping: event.type === EVENT_ID.MAPPING, key: undefined });
    else if (event.type === EVENT_ID.SCALAR && parent?.isMapping && parent.key === undefined) parent.key = getScalarValue(source, event);
    else if (event.type === EVENT_ID.SCALAR) {
      found.push({ path: path(), scalar: event });
      valueEnds();
    } else if (event.type === EVENT_ID.POP) {
      open.pop();
      valueEnds();
    }
  }
  return found;
}

function eventsOf(source: string): ReturnType<typeof parseEvents> {
  try {
    return parseEvents(source, {});
  } catch {
    return [];
  }
}

/** Gives the line of a place in the source; asked for places in rising order, it reads the source once. */
function lineCounter(source: string): (place: number) => number {
  let line = 1;
  let read = 0;
  return (place) => {
    for (; read < place; read += 1) if (source[read] === '\n') line += 1;
    return line;
  };
}

/** A literal block has a line of the file for each line of its text; in quotes, all its lines stand where it begins. */
function linesOf(source: string, scalar: ScalarEvent, first: number): Line[] {
  const isBlock = scalar.style === SCALAR_STYLE.LITERAL_BLOCK;
  return joinWrapped(
    getScalarValue(source, scalar)
      .split('\n')
      .map((text, at) => ({ line: isBlock ? first + at : first, text })),
  );
}

/** A line that begins in small letters goes on with the sentence before it: a break does not make a long sentence short. */
function joinWrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const { line, text } of lines) {
    const last = joined.at(-1);
    if (text.trim() === '') continue;
    if (last && /^\p{Ll}/u.test(text) && /[\p{L}\p{N},]$/u.test(last.text)) last.text += ` ${text}`;
    else joined.push({ line, text });
  }
  return joined;
}
