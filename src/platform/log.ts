import { randomBytes } from 'node:crypto';

/** Words that go into the log. Never a visitor's address, a typed word, a query or a receipt code. */
export type LogFields = Record<string, string | number | boolean | undefined>;

export type Log = {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  /** Logs a fault under a fresh id that the page shows, so that staff can find it. Returns the id. */
  fault(message: string, error: unknown, fields?: LogFields): string;
};

export type LogLevel = 'info' | 'warn' | 'silent';

/** One JSON line an event. @param write where lines go, standard output by default */
export function createLog(level: LogLevel = 'info', write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log {
  const line = (kind: string, message: string, fields: LogFields = {}) =>
    write(JSON.stringify({ at: new Date().toISOString(), kind, message, ...fields }));
  return {
    info: (message, fields) => level === 'info' && line('info', message, fields),
    warn: (message, fields) => level !== 'silent' && line('warn', message, fields),
    fault: (message, error, fields) => {
      const id = randomBytes(4).toString('hex');
      if (level !== 'silent') line('fault', message, { ...fields, fault: id, error: errorText(error) });
      return id;
    },
  };
}

/** Where a fault happened. The message is left out unless it is a system code: messages can quote what a person typed. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim());
  return `${error.name}${code} ${places.join(' | ')}`;
}
