/** Words for a key such as `hours:daily`. `context` and `count` choose among forms of a key, as i18next does. */
export type Words = (key: string, parameters?: Record<string, string | number>) => string;
