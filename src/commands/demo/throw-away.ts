import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Configuration, readConfiguration } from '../../platform/configuration.ts';

/** Entries of the demo, laid over the content. */
export const demoContent = join(import.meta.dirname, '../demo-content');

/** Settings of a portal that is thrown away when its process ends. */
export type ThrowAway = {
  configuration: Configuration;
  /** Names of settings that were given and are not used. */
  ignored: string[];
  /** Removes the folder with everything in it. */
  remove(): void;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Whatever leads to real data, real keys or real mail boxes. */
const neverUsed = /^(DATABASE_URL|DATA_DIR|SMTP_URL|ROLE|(DATABASE_URL|SMTP_URL|SERVICE_KEY|RECEIPT_KEY|MAIL_KEY)_FILE)$/;

/**
 * Settings for a demo: a database, keys and mails in a fresh folder, which the caller removes. Of the
 * environment only what cannot reach real data counts, such as PORT and CONTENT_DIR.
 * @throws ConfigurationError
 */
export function openThrowAway(environment: Environment): ThrowAway {
  const given = Object.entries(environment).filter(([name, value]) => !neverUsed.test(name) && value?.trim());
  const { CONTENT_DIR = 'content', ...kept } = Object.fromEntries(given);
  const checked = readConfiguration({ ...kept, CONTENT_DIR: [CONTENT_DIR, demoContent].join(delimiter) });
  const folder = mkdtempSync(join(tmpdir(), 'teps-demo-'));
  const keyFile = (name: string) => join(folder, 'keys', `${name}.key`);
  return {
    configuration: {
      ...checked,
      dataDirectory: folder,
      databaseUrl: `file:${join(folder, 'portal.db')}`,
      keyFiles: { service: keyFile('service'), receipt: keyFile('receipt'), mail: keyFile('mail') },
    },
    ignored: Object.keys(environment)
      .filter((name) => neverUsed.test(name) && environment[name]?.trim())
      .sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
