import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { z } from 'zod';

/** Thrown when the settings cannot be used. The message is one line for the terminal and quotes no secret. */
export class ConfigurationError extends Error {}

/** Which part of the portal a process is: residents' pages, the office, or both. */
export type Role = 'all' | 'public' | 'staff';

/** The settings of one process, checked. */
export type Configuration = {
  port: number;
  host: string;
  /** Origin that residents see, without a slash at the end. */
  publicUrl: string;
  /** `file:…` for SQLite, `postgres://…` for PostgreSQL. May hold a password: never log it. */
  databaseUrl: string;
  /** Later directories lie over earlier ones; the demo uses that. */
  contentDirectories: readonly string[];
  dataDirectory: string;
  /** Missing: mails are written as files below the data directory. May hold a password: never log it. */
  smtpUrl: string | undefined;
  mailFrom: string;
  role: Role;
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  logLevel: 'info' | 'warn' | 'silent';
  /** Directories with more services are searched on the server only. */
  mostServicesInBrowser: number;
  /** Whether browsers keep pages for times without a network; switched off, they remove what they kept. */
  keepsOffline: boolean;
  keyFiles: Readonly<Record<'service' | 'receipt' | 'mail', string>>;
};

type Environment = Readonly<Record<string, string | undefined>>;

const secrets = ['DATABASE_URL', 'SMTP_URL'] as const;

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a port such as 4321')
    .transform(Number)
    .refine((port) => port <= 65_535, 'expected a port up to 65535')
    .default(4321),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'expected an address such as 127.0.0.1')
    .default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'expected an address such as https://teps.example.org' }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/)/, 'expected file:path or postgres://…')
    .default('file:var/portal.db'),
  CONTENT_DIR: z.string().default('content'),
  DATA_DIR: z.string().default('var'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/, 'expected smtp://… or smtps://…')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s<>@",;]+@[^\s<>@",;]+$/, 'expected one bare mail address')
    .default('teps-portal@localhost'),
  ROLE: z.enum(['all', 'public', 'staff'], 'expected all, public or staff').default('all'),
  TRUSTED_PROXY: z
    .string()
    .regex(/^[\da-fA-F.:]+(,[\da-fA-F.:]+)*$/, 'expected addresses such as 127.0.0.1, joined by commas')
    .optional(),
  LOG_LEVEL: z.enum(['info', 'warn', 'silent'], 'expected info, warn or silent').default('info'),
  SEARCH_BROWSER_LIMIT: z
    .string()
    .regex(/^\d{1,6}$/, 'expected a number of services such as 2000, or 0')
    .transform(Number)
    .default(2000),
  OFFLINE: z
    .enum(['on', 'off'], 'expected on or off')
    .transform((word) => word === 'on')
    .default(true),
  SERVICE_KEY_FILE: z.string().optional(),
  RECEIPT_KEY_FILE: z.string().optional(),
  MAIL_KEY_FILE: z.string().optional(),
});

/**
 * Reads the settings from the environment. An empty value counts as missing; a secret may stand in a file named by `NAME_FILE`.
 * @throws ConfigurationError with one line naming each setting that is wrong
 */
export function readConfiguration(environment: Environment): Configuration {
  const parsed = settings.safeParse(withSecretFiles(withoutEmpty(environment)));
  if (!parsed.success) throw new ConfigurationError(problemLine(parsed.error.issues));
  const given = parsed.data;
  const keyFile = (name: string) => join(given.DATA_DIR, 'keys', `${name}.key`);
  return Object.freeze({
    port: given.PORT,
    host: given.HOST,
    publicUrl: (given.PUBLIC_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, ''),
    databaseUrl: given.DATABASE_URL,
    contentDirectories: given.CONTENT_DIR.split(delimiter),
    dataDirectory: given.DATA_DIR,
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
    role: given.ROLE,
    trustedProxies: given.TRUSTED_PROXY?.split(',') ?? [],
    logLevel: given.LOG_LEVEL,
    mostServicesInBrowser: given.SEARCH_BROWSER_LIMIT,
    keepsOffline: given.OFFLINE,
    keyFiles: {
      service: given.SERVICE_KEY_FILE ?? keyFile('service'),
      receipt: given.RECEIPT_KEY_FILE ?? keyFile('receipt'),
      mail: given.MAIL_KEY_FILE ?? keyFile('mail'),
    },
  });
}

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

function withSecretFiles(environment: Environment): Environment {
  const found = secrets.filter((name) => environment[`${name}_FILE`] !== undefined).map((name) => [name, secretFrom(name, environment)]);
  return { ...environment, ...Object.fromEntries(found) };
}

function secretFrom(name: string, environment: Environment): string {
  const file = environment[`${name}_FILE`] ?? '';
  if (environment[name] !== undefined)
    throw new ConfigurationError(`The settings cannot be used: ${name} and ${name}_FILE are both set, keep one`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigurationError(`The settings cannot be used: ${name}_FILE names ${file}, which cannot be read`);
  }
}

/** Values are not quoted: a wrong one may still be a password. */
function problemLine(issues: readonly z.core.$ZodIssue[]): string {
  return `The settings cannot be used: ${issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`;
}
