// The button that prints the page, see layouts/styles/_print.scss for what comes out.
const button = document.querySelector<HTMLButtonElement>('[data-print-page]');
button?.removeAttribute('hidden');
button?.addEventListener('click', () => window.print());
