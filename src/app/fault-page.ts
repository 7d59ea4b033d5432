import type { Context } from '../domains/context.ts';

/**
 * The page for a fault, built without Astro, as rendering may be what failed.
 * It says what happened, that nothing more is needed from the person, and whom to call.
 */
export function faultPage(context: Context, language: string, fault: string): Response {
  const t = context.translate(language);
  const { county } = context.content.current().portal;
  const phone = county.phone;
  const body = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inHtml(t('common:fault.title'))}</title>
<main><h1>${inHtml(t('common:fault.title'))}</h1><p>${inHtml(t('common:fault.text'))}</p>
<p><a href="tel:${phone.replace(/[^\d+]/g, '')}">${inHtml(t('common:fault.call', { phone }))}</a></p>
<p>${inHtml(t('common:fault.id', { fault }))}</p><p><a href="/${language}/">${inHtml(t('common:fault.home'))}</a></p></main></html>`;
  return new Response(body, { status: 500, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}

function inHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replaceAll('\n', '<br>');
}
