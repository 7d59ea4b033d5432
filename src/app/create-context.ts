import { type Content, openContent, type Snapshot } from '../domains/content/index.ts';
import { type Context, createBell } from '../domains/context.ts';
import { searchContent } from '../domains/search/index.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { Configuration } from '../platform/configuration.ts';
import { openVault, systemRandom } from '../platform/crypto/index.ts';
import { migrate, openDatabase } from '../platform/database/index.ts';
import { createLog } from '../platform/log.ts';
import { createMailer } from '../platform/mail/index.ts';

/** Parts that a test or the demo brings itself. */
export type Overrides = Partial<Pick<Context, 'content' | 'database' | 'clock' | 'log' | 'mailer' | 'random' | 'translate'>>;

/**
 * Builds what every verb works with: opens content and database, brings the schema up to date, opens the vault and makes
 * sure that each area's office has a key. The actor is a resident until `as` says otherwise.
 * @throws ContentRefused, KeyRefused or a database error; the process must not serve then
 */
export async function createContext(configuration: Configuration, overrides: Overrides = {}): Promise<Context> {
  const log = overrides.log ?? createLog(configuration.logLevel);
  const content = overrides.content ?? openContent(configuration.contentDirectories, log);
  const database = overrides.database ?? openDatabase(configuration.databaseUrl, log);
  await migrate(database);
  const vault = await openVault(database, configuration);
  await vault.ensureOfficeKeys(content.current().areas.keys());
  content.onChange(({ areas }) => {
    vault.ensureOfficeKeys(areas.keys()).catch((error) => log.fault('an area of the content has no office key', error));
  });
  return {
    content,
    search: searchContent(content, configuration.mostServicesInBrowser),
    database,
    log,
    vault,
    configuration,
    clock: overrides.clock ?? Temporal.Now.instant,
    mailer: overrides.mailer ?? createMailer(configuration),
    random: overrides.random ?? systemRandom,
    translate: overrides.translate ?? translateFrom(content),
    mailBell: createBell(),
    actor: { kind: 'resident' },
  };
}

/** Closes what `createContext` opened: files followed, mail connections, database. Stop the mail worker before. */
export async function closeContext({ content, mailer, database }: Context): Promise<void> {
  content.close();
  mailer.close();
  await database.close();
}

/** Wording set up anew only when the content was replaced. */
function translateFrom(content: Content): Context['translate'] {
  let made: { snapshot: Snapshot; translate: Context['translate'] } | undefined;
  return (language) => {
    const snapshot = content.current();
    if (made?.snapshot !== snapshot) made = { snapshot, translate: createTranslate(snapshot.wording) };
    return made.translate(language);
  };
}
