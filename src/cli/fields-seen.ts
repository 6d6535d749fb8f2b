import { showName } from '../text/show-name.js';

/** Takes note of which of the fields that were asked for there are. */
export class FieldsSeen {
  readonly #found = new Set<string>();
  #files = 0;

  constructor(private readonly asked: readonly string[]) {}

  /** A file was read to its end. `found` are those of its fields; undefined where it has no fields at all. */
  saw(found: ReadonlySet<string> | undefined): void {
    if (!found) return;
    this.#files++;
    for (const field of found) this.#found.add(field);
  }

  /** A note of the fields that were in no file; undefined where there are none. */
  note(): string | undefined {
    const absent = [...new Set(this.asked)].filter((field) => !this.#found.has(field)).map(showName);
    if (absent.length === 0) return undefined;
    if (this.#files === 0) return '--fields: no file here has any (JSON, YAML, TOML, CSV and front matter have)';
    const files = this.#files === 1 ? '1 file' : `${this.#files} files`;
    return `--fields: no field named ${absent.join(', ')} in ${files}; check the spelling`;
  }
}
