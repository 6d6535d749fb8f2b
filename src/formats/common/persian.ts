/**
 * Whether a language tag (`fa`, `fa-IR`, `prs_AF`, `fas`) names Persian; undefined where it names no language, as `und` and
 * the `C` of a system without one do.
 */
export function speaksPersian(tag: string | undefined): boolean | undefined {
  const [language = ''] = (tag ?? '')
    .trim()
    .toLowerCase()
    .split(/[-_.@]/);
  return NO_LANGUAGE.has(language) ? undefined : PERSIAN.has(language);
}

/**
 * Whether what a language tag stands at may be Persian prose. A translation that says it is another language is none,
 * whatever its letters; one that says nothing may be.
 */
export function maybePersian(tag: string | undefined): boolean {
  return speaksPersian(tag) ?? true;
}

const PERSIAN: ReadonlySet<string> = new Set(['fa', 'fas', 'per', 'pes', 'prs']);
const NO_LANGUAGE: ReadonlySet<string> = new Set(['', 'und', 'c', 'posix', 'mul', 'mis', 'x']);
