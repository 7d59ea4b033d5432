/** How long a film runs, from seconds: "2 Minuten, 5 Sekunden". */
export function lengthInWords(seconds: number, language: string): string {
  const part = (value: number, unit: 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const parts = [
    seconds >= 60 ? part(Math.floor(seconds / 60), 'minute') : '',
    seconds % 60 > 0 ? part(seconds % 60, 'second') : '',
  ].filter(Boolean);
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts);
}

/** How large a file is, from millions of bytes: "24,5 MB". */
export function sizeInWords(megabytes: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(megabytes);
}
