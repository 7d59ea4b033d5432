import type { APIRoute } from 'astro';
import { officePage, seeOther } from '../../app/office-page.ts';
import { forgetSession } from '../../app/office-session.ts';
import { logout } from '../../domains/staff/index.ts';

/** Ends the session. The browser also forgets the pages it kept. */
export const POST: APIRoute = async (page) => {
  const { context, token } = await officePage(page, 'anyone');
  await logout(context, token);
  forgetSession(page.cookies, context);
  const answer = seeOther('/office/login?abgemeldet=1');
  answer.headers.set('clear-site-data', '"cache", "storage"');
  return answer;
};

/** Opened as an address it ends nothing: only the form signs out. */
export const GET: APIRoute = () => seeOther('/office/');
