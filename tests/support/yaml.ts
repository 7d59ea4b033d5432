import { load } from 'js-yaml';

/** A YAML text as plain values, typed as loosely as JSON.parse types its own. */
export function parse(text: string): ReturnType<typeof JSON.parse> {
  return load(text);
}
