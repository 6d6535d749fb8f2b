/** The extensions of the files that a walk finds where no configuration says `include`. */
export const WALKED: ReadonlySet<string> = new Set([
  ...['txt', 'text', 'rst', 'adoc', 'asciidoc'],
  ...['md', 'markdown', 'mdx'],
  ...['html', 'htm', 'xhtml', 'vue', 'svelte'],
  ...['json', 'json5', 'jsonc', 'yaml', 'yml', 'toml', 'jsonl', 'ndjson', 'csv', 'tsv'],
  ...['po', 'pot', 'xlf', 'xliff', 'strings', 'properties', 'arb', 'resx'],
  ...['srt', 'vtt', 'ass', 'ssa'],
  ...['tex', 'latex'],
  ...['js', 'mjs', 'cjs', 'jsx', 'ts', 'tsx', 'py', 'php', 'java', 'go', 'c', 'h', 'rs', 'cs', 'sh'],
  ...['docx', 'odt', 'epub', 'pptx', 'xlsx'],
]);
