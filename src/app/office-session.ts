import type { APIContext } from 'astro';
import type { Context } from '../domains/context.ts';

type Cookies = APIContext['cookies'];

/** The session's token that the browser sent. */
export function readSession(cookies: Cookies, context: Context): string | undefined {
  return cookies.get(nameFor(context))?.value;
}

/**
 * Gives the browser a session's token. It lasts until the browser closes; how long it counts is decided by the server.
 * `__Host-` binds it to this host and https (OWASP ASVS 5.0, 3.3.1 to 3.3.4); plain http is for trying the portal out.
 */
export function writeSession(cookies: Cookies, context: Context, token: string): void {
  cookies.set(nameFor(context), token, attributes(context));
}

/** Takes the token from the browser. */
export function forgetSession(cookies: Cookies, context: Context): void {
  cookies.delete(nameFor(context), attributes(context));
}

function nameFor(context: Context): string {
  return isSecure(context) ? '__Host-office' : 'office';
}

function attributes(context: Context) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(context) } as const;
}

function isSecure({ configuration }: Context): boolean {
  return configuration.publicUrl.startsWith('https:');
}
