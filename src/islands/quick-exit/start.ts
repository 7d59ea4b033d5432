import { forgetReader } from '../offline/device-storage.ts';
import { countPresses } from './count-presses.ts';

/** Milliseconds that forgetting may take at most: the page is empty by then, and leaving matters more. */
const longestForgetting = 150;

const link = document.querySelector<HTMLAnchorElement>('a[data-quick-exit]');

if (link) {
  const isThird = countPresses(3, 1_500);
  // Other windows with such pages leave too, and pages kept for the way back are forgotten by the browser.
  const windows = new BroadcastChannel('quick-exit');
  const leaveAll = () => {
    windows.postMessage('leave');
    leave(link.href);
  };
  windows.addEventListener('message', () => leave(link.href));
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leaveAll();
  });
  // Before anything else hears of it: Escape closes lists too.
  window.addEventListener(
    'keydown',
    ({ key, repeat, timeStamp }) => {
      if (key === 'Escape' && !repeat && isThird(timeStamp)) leaveAll();
    },
    true,
  );
  document.querySelector('[data-quick-exit-keys]')?.removeAttribute('hidden');
}

/** Nothing is to be seen while the other page loads, the way back does not lead here, and what was read here is not on the device. */
function leave(address: string): void {
  for (const form of document.forms) form.reset();
  document.title = new URL(address).hostname;
  document.body.replaceChildren();
  const enough = new Promise((resolve) => setTimeout(resolve, longestForgetting));
  Promise.race([forgetReader(), enough])
    .catch(() => {})
    .finally(() => location.replace(address));
}
