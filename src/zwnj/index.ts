import { lexicon } from '../lexicon/lexicon.js';
import type { Page } from '../text/page.js';
import type { Edit } from '../types.js';
import { type Decision, editOf } from './decision.js';
import { Engine } from './engine.js';
import { Knowledge } from './knowledge.js';
import { model } from './model.js';

/** The word boundaries of a page that are wrong, as edits in the name of the rules of the `boundaries` pass. */
export function boundaryEdits(page: Page): Edit[] {
  return decisionsOn(page, true).map(editOf);
}

/** Those of `boundaryEdits` that are carried out, without their reasons. */
export function boundaryFixes(page: Page): readonly Decision[] {
  return decisionsOn(page, false).filter(({ fix }) => fix);
}

/** @param tells whether what is not carried out is wanted too: some of it is left out otherwise */
function decisionsOn(page: Page, tells: boolean): readonly Decision[] {
  if (page.settings.zwnj === 'off') return [];
  engine ??= new Engine(new Knowledge(lexicon(), model()));
  return engine.decide(page, page.settings.zwnj, tells);
}

let engine: Engine | undefined;
