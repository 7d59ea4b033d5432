// The button that prints the page, see layouts/styles/_print.scss for what comes out.
document.querySelector('[data-print-page]')?.addEventListener('click', () => window.print());
