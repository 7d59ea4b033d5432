import { onTestFinished } from 'vitest';
import { closeContext, createContext, type Overrides } from '../../src/app/create-context.ts';
import { as, type Context, type StaffActor } from '../../src/domains/context.ts';
import { type Configuration, readConfiguration } from '../../src/platform/configuration.ts';
import { createLog } from '../../src/platform/log.ts';
import { fixedContent } from './county-content.ts';
import { temporaryDirectory } from './databases.ts';

/** A clock that stands until it is set. */
export type TestClock = { now: Temporal.Instant; add(duration: Temporal.DurationLike): void };

export type TestPortal = { context: Context; configuration: Configuration; clock: TestClock; lines: string[] };

type Settings = { url: string; environment?: Record<string, string>; overrides?: Overrides };

/** Saturday, 21 November 2026, ten in the morning in Siegen. */
const start = '2026-11-21T09:00:00Z';

/** A whole portal without its server: real database, keys and mail files in directories of their own, log lines kept. */
export async function testPortal({ url, environment = {}, overrides = {} }: Settings): Promise<TestPortal> {
  const configuration = readConfiguration({
    DATABASE_URL: url,
    DATA_DIR: environment.DATA_DIR ?? temporaryDirectory(),
    PUBLIC_URL: 'https://teps.example.org',
    MAIL_FROM: 'portal@example.org',
    ...environment,
  });
  const lines: string[] = [];
  const clock = standingClock();
  const log = createLog('info', (line) => lines.push(line));
  const context = await createContext(configuration, { content: fixedContent(), clock: () => clock.now, log, ...overrides });
  onTestFinished(() => closeContext(context));
  return { context, configuration, clock, lines };
}

/** The context of a made-up member of staff. */
export function asStaff(context: Context, area: string | null, changes: Partial<StaffActor> = {}): Context {
  return as(context, { kind: 'staff', id: `staff-${area}`, name: 'Erika Beispiel', area, role: 'clearing', ...changes });
}

function standingClock(): TestClock {
  const clock: TestClock = {
    now: Temporal.Instant.from(start),
    add: (duration) => {
      clock.now = clock.now.add(duration);
    },
  };
  return clock;
}
