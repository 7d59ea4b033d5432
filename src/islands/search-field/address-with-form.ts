/**
 * Where a suggestion leads from a form: a search keeps what stands in the form's other fields, such as the place; what the
 * suggestion says itself wins. Other pages need nothing of it.
 * @param address path of a page: `/de/suche?q=Pflege`
 * @param fields of the form as it would be sent, without the one that was typed in
 */
export function addressWithForm(address: string, fields: Iterable<readonly [string, FormDataEntryValue]>): string {
  const [path = '', query] = address.split('?');
  if (query === undefined) return address;
  const parameters = new URLSearchParams(query);
  for (const [name, value] of fields) {
    if (typeof value === 'string' && value.trim() !== '' && !parameters.has(name)) parameters.set(name, value);
  }
  return `${path}?${parameters}`;
}
