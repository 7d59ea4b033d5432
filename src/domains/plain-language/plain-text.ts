/** One line of a text as a reader sees it, and the line of the file where it begins. */
export type Line = { line: number; text: string };

/** A text to check. Texts of one `page` stand together on one page of the portal, so a word explained in one is explained in all. */
export type PlainText = { file: string; page: string; lines: readonly Line[]; kind: TextKind };

/** A `name` belongs to an organization and stands on its door: only its single words are looked at. */
export type TextKind = 'text' | 'name';
