import type { Configuration } from '../platform/configuration.ts';
import type { Random, Vault } from '../platform/crypto/index.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { Mailer } from '../platform/mail/index.ts';
import type { Content } from './content/index.ts';
import type { ContentSearch } from './search/index.ts';

/** On whose behalf a verb runs. Staff of an area with the role `clearing` work on its cases; administration never reads any. */
export type Actor = { kind: 'resident' } | { kind: 'system' } | StaffActor;

export type StaffActor = { kind: 'staff'; id: string; name: string; area: string | null; role: 'clearing' | 'administration' };

/** Everything a verb works with: made once at start, narrowed to an actor per request. */
export type Context = {
  readonly content: Content;
  readonly search: ContentSearch;
  readonly database: Database;
  readonly clock: () => Temporal.Instant;
  readonly log: Log;
  readonly vault: Vault;
  readonly mailer: Mailer;
  readonly random: Random;
  readonly configuration: Configuration;
  /** The wording of a language: `translate('de')('mail:receipt.subject')`. Follows the content. */
  readonly translate: (language: string) => (key: string, parameters?: Record<string, string | number>) => string;
  /** Rung when mails were queued, so that they need not wait for the next round. */
  readonly mailBell: Bell;
  readonly actor: Actor;
};

/** Lets one part wake another without knowing it. */
export type Bell = { ring(): void; listen(listener: () => void): () => void };

/** The same context on behalf of another actor. */
export function as(context: Context, actor: Actor): Context {
  return { ...context, actor };
}

/** A bell. `listen` returns the function that stops listening. */
export function createBell(): Bell {
  const listeners = new Set<() => void>();
  return {
    ring: () => {
      for (const listener of listeners) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
