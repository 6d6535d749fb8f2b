import { CHOICES } from '../options.js';

/** The text of a new `fanorm.json`: what holds without one, with what else could be said. */
export function configTemplate(): string {
  return `{
  "$schema": "./node_modules/fanorm/dist/schema.json",

  // Rules that are on to begin with: ${CHOICES.preset.join(', ')}.
  "preset": "${CHOICES.preset[0]}",

  // Rules by id, true or false (list them with: fanorm rules), and the options
  // "digits" (${CHOICES.digits.join(', ')}), "ezafe" (${CHOICES.ezafe.join(', ')}), "zwnj" (${CHOICES.zwnj.join(', ')}).
  "rules": {},

  // Files to leave alone, in the syntax of .gitignore.
  "exclude": [],

  // Words that are never altered.
  "keep": [],

  // What holds for some files only, such as { "files": ["*.srt"], "preset": "minimal" }.
  "overrides": []
}
`;
}
