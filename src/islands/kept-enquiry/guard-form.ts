/** Asks before each sending of a form whether the portal can be reached, so that a bad line loses nothing that was typed. */
export function guardForm(form: HTMLFormElement, isReachable: () => Promise<boolean>, onUnreachable: () => void): void {
  let isSure = false;
  let isAsking = false;

  form.addEventListener('submit', async (event) => {
    if (isSure) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    const reached = await isReachable();
    isAsking = false;
    if (!reached) return onUnreachable();
    isSure = true;
    form.requestSubmit(event.submitter);
    isSure = false;
  });
}
