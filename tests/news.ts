import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../src/clean.js';
import { NEWS, sharedPath } from './shared.js';

/** A damaged story and what it ought to become, a paragraph to a line. */
interface Story {
  readonly name: string;
  readonly damaged: readonly string[];
  readonly right: readonly string[];
}

function paragraphs(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const SAMPLE = sharedPath(NEWS);
if (!existsSync(SAMPLE)) console.warn(`news.ts: without the sample story, as there is no ../shared/${NEWS}`);

const story: Story = {
  name: 'the news story of the fixtures',
  damaged: paragraphs(join(FIXTURES, 'news.txt')),
  right: paragraphs(join(FIXTURES, 'news.clean.txt')),
};

/** The story of the fixtures as an editor has it; and the sample, if it is here, as it comes out of plain text. */
export const STORIES: readonly [Story, ...Story[]] = existsSync(SAMPLE)
  ? [
      story,
      {
        name: 'the sample',
        damaged: paragraphs(SAMPLE),
        right: paragraphs(SAMPLE).map((line) => clean(line).trimEnd()),
      },
    ]
  : [story];
