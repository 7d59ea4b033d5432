import type { Context } from '../domains/context.ts';

let made: Promise<Context> | undefined;

/**
 * The context under `npm run dev`, where Astro's own server runs and none is handed in.
 * Made once a process, as it opens the database.
 */
export function developmentContext(): Promise<Context> {
  made ??= import('./create-context.ts').then(async ({ createContext }) => {
    const { readConfiguration } = await import('../platform/configuration.ts');
    return createContext(readConfiguration(process.env));
  });
  return made;
}
