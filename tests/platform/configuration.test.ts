import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigurationError, readConfiguration } from '../../src/platform/configuration.ts';
import { temporaryDirectory } from '../support/databases.ts';

describe('settings', () => {
  test('have a value for everything', () => {
    expect(readConfiguration({})).toEqual({
      port: 4321,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4321',
      databaseUrl: 'file:var/portal.db',
      contentDirectories: ['content'],
      dataDirectory: 'var',
      smtpUrl: undefined,
      trustedProxies: [],
      mailFrom: 'teps-portal@localhost',
      role: 'all',
      logLevel: 'info',
      mostServicesInBrowser: 2000,
      keepsOffline: true,
      keyFiles: { service: 'var/keys/service.key', receipt: 'var/keys/receipt.key', mail: 'var/keys/mail.key' },
    });
  });

  test('are taken as they are given, empty ones as missing', () => {
    const given = {
      PORT: '8080',
      PUBLIC_URL: 'https://teps.example.org/',
      ROLE: 'public',
      SEARCH_BROWSER_LIMIT: '0',
      OFFLINE: 'off',
      SERVICE_KEY_FILE: '/run/keys/service',
      SMTP_URL: ' ',
      HOST: '::1',
    };
    expect(readConfiguration(given)).toMatchObject({
      port: 8080,
      publicUrl: 'https://teps.example.org',
      role: 'public',
      smtpUrl: undefined,
      host: '::1',
      mostServicesInBrowser: 0,
      keepsOffline: false,
      keyFiles: { service: '/run/keys/service' },
    });
  });

  test('take secrets from files', () => {
    const file = join(temporaryDirectory(), 'smtp');
    writeFileSync(file, 'smtp://user:password@mail.example.org\n');
    expect(readConfiguration({ SMTP_URL_FILE: file }).smtpUrl).toBe('smtp://user:password@mail.example.org');
    expect(() => readConfiguration({ SMTP_URL_FILE: `${file}-not` })).toThrow('which cannot be read');
    expect(() => readConfiguration({ SMTP_URL_FILE: file, SMTP_URL: 'smtp://localhost' })).toThrow('are both set, keep one');
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT: expected a port such as 4321'],
    [{ PORT: '70000' }, 'PORT: expected a port up to 65535'],
    [{ ROLE: 'admin' }, 'ROLE: expected all, public or staff'],
    [{ SEARCH_BROWSER_LIMIT: 'all' }, 'SEARCH_BROWSER_LIMIT: expected a number of services such as 2000, or 0'],
    [{ LOG_LEVEL: 'debug' }, 'LOG_LEVEL: expected info, warn or silent'],
    [{ PUBLIC_URL: 'teps.example.org' }, 'PUBLIC_URL: expected an address such as https://teps.example.org'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL: expected an address such as https://teps.example.org'],
    [{ DATABASE_URL: 'mysql://localhost' }, 'DATABASE_URL: expected file:path or postgres://…'],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL: expected smtp://… or smtps://…'],
    [{ MAIL_FROM: 'TePS <a@example.org>' }, 'MAIL_FROM: expected one bare mail address'],
    [{ MAIL_FROM: 'a@example.org\nBcc: b@example.org' }, 'MAIL_FROM: expected one bare mail address'],
    [{ PORT: 'x', ROLE: 'y' }, 'PORT: expected a port such as 4321; ROLE: expected all, public or staff'],
  ])('%o stop the start with one line', (environment, line) => {
    expect(() => readConfiguration(environment)).toThrow(new ConfigurationError(`The settings cannot be used: ${line}`));
  });

  test('never quote a password', () => {
    const message = () => readConfiguration({ DATABASE_URL: 'postgre://user:geheim@host/db' });
    expect(message).toThrow(ConfigurationError);
    expect(message).not.toThrow(/geheim/);
  });
});
