import type { APIContext } from 'astro';
import { as, type Context, type StaffActor } from '../domains/context.ts';
import { actorOfSession } from '../domains/staff/index.ts';
import { isPermitted, type OfficePermission } from './office-permissions.ts';
import { readSession } from './office-session.ts';
import { type PageFrame, pageFrame } from './page.ts';

/** What an office page begins with. `context` acts for the member who is signed in. */
export type OfficeFrame = PageFrame & { actor: StaffActor | undefined; token: string };
export type MemberFrame = OfficeFrame & { actor: StaffActor };

type PageRequest = Pick<APIContext, 'locals' | 'cookies' | 'request' | 'url' | 'redirect' | 'rewrite'>;

/** For a page that anyone may open: the frame, with the member if one is signed in. */
export function officePage(page: PageRequest, permission: 'anyone'): Promise<OfficeFrame>;
/** For a page of members: the frame, or the answer to send instead. */
export function officePage(page: PageRequest, permission: OfficePermission): Promise<MemberFrame | Response>;
/**
 * Lets a page go on only for whom it is meant. Without a session the answer is the way to the login, with the wrong role
 * the page for what does not exist.
 */
export async function officePage(page: PageRequest, permission: OfficePermission): Promise<OfficeFrame | Response> {
  const { context } = page.locals;
  page.locals.language = officeLanguage(context, page.locals.language);
  const token = readSession(page.cookies, context) ?? '';
  const actor = await actorOfSession(context, token);
  if (permission !== 'anyone' && !actor) return signIn(page);
  if (actor && !isPermitted(actor.role, permission)) return officeMissing(page);
  const frame = pageFrame(page);
  return { ...frame, context: actor ? as(context, actor) : context, actor, token };
}

/** The office's page for what does not exist. The same for what exists and is not shown to this member. */
export function officeMissing(page: PageRequest): Promise<Response> {
  return showInstead(page, '/office/nicht-gefunden');
}

/** What a form sent. Empty where the body is no form, so that the page says what is missing. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** A text field of a form, empty where it is missing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** After a form: shows a page anew, so that reloading sends nothing twice. */
export function seeOther(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address, 'cache-control': 'no-store' } });
}

/** Where to go after signing in, if it is a page of the office; an address of elsewhere is never followed. */
export function ownTarget(target: string | null): string {
  return target && /^\/office\/([\w.-]+(\/[\w.-]+)*)?(\?[\w=&%.-]*)?$/.test(target) && !target.includes('..') ? target : '/office/';
}

/** A session that ended while somebody typed must not cost them what they typed. */
async function signIn(page: PageRequest): Promise<Response> {
  const { request, url, locals } = page;
  if (request.method !== 'POST') return seeOther(`/office/login?${new URLSearchParams({ ziel: url.pathname + url.search })}`);
  const sent = [...(await formOf(request))].filter((field): field is [string, string] => typeof field[1] === 'string');
  locals.unsent = { address: url.pathname + url.search, fields: sent };
  return showInstead(page, '/office/abgemeldet');
}

/** Answers with another page at the same address, for the same visitor. A form's body is not passed on: it was read. */
function showInstead({ rewrite, url, request }: PageRequest, path: string): Promise<Response> {
  const kept = ['cookie', 'accept-language'].flatMap((name) =>
    request.headers.has(name) ? [[name, request.headers.get(name) ?? '']] : [],
  );
  return rewrite(new Request(new URL(path, url), { headers: kept as [string, string][] }));
}

/** The visitor's language where the office has wording in it, else German. */
function officeLanguage({ content }: Context, language: string): string {
  return content.current().wording.get(language)?.office ? language : 'de';
}
