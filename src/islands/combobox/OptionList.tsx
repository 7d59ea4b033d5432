import type { Combobox } from './combobox.ts';

/** How an option is written: what it is, what tells it apart, in which language, and under which heading it stands. */
export type OptionLines = { name: string; more?: string | undefined; language?: string | undefined; group?: string | undefined };

type Props<Option> = {
  /** Id of the list; options are numbered behind it. */
  id: string;
  label: string;
  combobox: Combobox<Option>;
  linesOf: (option: Option) => OptionLines;
  /** Read out by a screen reader. */
  announcement: string;
  onChoose: (option: Option) => void;
};

/**
 * The suggestions below a field, in groups where they have headings, and a line that only screen readers get. Keys go to the
 * field, which keeps the focus.
 */
export function OptionList<Option>({ id, label, combobox, linesOf, announcement, onChoose }: Props<Option>) {
  const { open, active, options } = combobox;
  const choose = ({ target }: MouseEvent) => {
    const option = options[Number((target as Element).closest<HTMLElement>('[data-number]')?.dataset.number)];
    if (option) onChoose(option);
  };
  return (
    <>
      {/* Pressing the mouse on the list must not take the focus from the field. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys */}
      <div
        class="suggestions"
        role="listbox"
        tabIndex={-1}
        id={id}
        aria-label={label}
        hidden={!open}
        onMouseDown={(event) => event.preventDefault()}
        onClick={choose}
      >
        {inGroups(options.map(linesOf)).map(({ heading, lines }) => {
          const shown = lines.map(({ name, more, language, number }) => (
            <div key={number} role="option" id={`${id}-${number}`} aria-selected={number === active} tabIndex={-1} data-number={number}>
              <bdi lang={language}>{name}</bdi> {more && <bdi class="suggestions__more">{more}</bdi>}
            </div>
          ));
          if (heading === undefined) return shown;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, as the ARIA Authoring Practices write it
            <div key={heading} role="group" aria-label={heading}>
              <div class="suggestions__group" aria-hidden="true">
                {heading}
              </div>
              {shown}
            </div>
          );
        })}
      </div>
      <p class="kern-sr-only" role="status">
        {announcement}
      </p>
    </>
  );
}

type Group = { heading: string | undefined; lines: (OptionLines & { number: number })[] };

/** Neighbours under the same heading together. */
function inGroups(lines: readonly OptionLines[]): Group[] {
  const groups: Group[] = [];
  for (const [number, line] of lines.entries()) {
    const last = groups.at(-1);
    if (last && last.heading === line.group) last.lines.push({ ...line, number });
    else groups.push({ heading: line.group, lines: [{ ...line, number }] });
  }
  return groups;
}
