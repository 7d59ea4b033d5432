const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower-case letters and digits with umlauts written out, so that Burbach and Bürbach (also "Buerbach") stay apart. */
export function spell(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A name as part of an id: "dreis-tiefenbach", "saerbeck". */
export function slug(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(spell)
    .join('-');
}

/** What tells a municipality from others of its name: "Siegerland" in "Freudenberg (Siegerland)". A title such as "Universitätsstadt" does not. */
export function elsewhereQualifier(displayName: string): string | undefined {
  const qualifier = /\(([^)]+)\)$/.exec(displayName)?.[1];
  return qualifier && !/(stadt|gemeinde|markt)$/i.test(qualifier) ? qualifier : undefined;
}
