/**
 * Whether a language tag (`fa`, `fa-IR`, `prs_AF`, `fas`) names Persian. A translation that says it is another language
 * is no Persian prose, whatever its letters; one that says nothing may be.
 */
export function maybePersian(tag: string | undefined): boolean {
  const [language] = (tag ?? '')
    .trim()
    .toLowerCase()
    .split(/[-_.@]/);
  return language === '' || language === undefined || PERSIAN.has(language);
}

const PERSIAN: ReadonlySet<string> = new Set(['fa', 'fas', 'per', 'pes', 'prs', 'und']);
