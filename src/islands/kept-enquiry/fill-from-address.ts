// A stored form knows nothing of the link that led to it; what the server would have put in is put in here.
const query = new URLSearchParams(location.search);
const form = document.querySelector<HTMLFormElement>('form#anfrage');

for (const name of ['ort', 'angebot', 'art']) {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.value === (field.name === 'art' ? 'counselling' : ''))
    field.value = query.get(name) ?? field.value;
}
for (const topic of query.getAll('thema')) {
  for (const box of form?.querySelectorAll<HTMLInputElement>('input[name="thema"]') ?? []) if (box.value === topic) box.checked = true;
}
