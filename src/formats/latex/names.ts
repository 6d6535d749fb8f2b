import { hasPersianLetters } from '../common/persian-letters.js';
import type { LatexCommand } from './commands.js';

/**
 * What the name of a command that is not known tells of it. One that seems to refer, to name, to draw or to set
 * something has no text; one that defines a command may hold commands with text; all others may hold sentences.
 */
export function commandByName(name: string): LatexCommand {
  if (DEFINES.test(name)) return DEFINITION;
  // The Persian names of \label and \ref, and of what a writer made of them, are no fewer than those of text.
  if (hasPersianLetters(name) || REFERS.test(wordsOf(name))) return REFERENCE;
  return UNKNOWN;
}

const REFERENCE: LatexCommand = { gap: 'object', arguments: '', rest: 'x', anywhere: false };
const DEFINITION: LatexCommand = { gap: 'object', arguments: '', rest: 'd', anywhere: false };
const UNKNOWN: LatexCommand = { gap: 'object', arguments: '', rest: '?', anywhere: false };

const DEFINES =
  /^(?:(?:re)?new|provide|Declare|Provide|(?:Re)?New)(?:Robust|robust|Document|Expandable)*(?:command|cmd|Command|environment|Environment)x?$|^[egx]?def$|^At(?:Begin|End)Document$/;

/** Words at which a name starts, or one of its parts. */
const HEADS =
  'new|renew|provide|declare|define|defs?\\b|defpersian|deflatin|let|set|preset|get|use|load|require|every|at\\b|node|' +
  'draw|tikz|pgf|tcb|acr|acs?\\b|acl|acf|code|key(?!word)|lre?\\b|ltr|arab|quran|aya|foreign|texttt|sort|csname|write|type';
/** Words with which it ends, or one of its parts. */
const TAILS = 'key|keys|code|env|macro|theorem|node|draw|image|img|fig|pic|logo|set|setup|tt|lr';
/** Words that may stand anywhere in it. */
const PARTS =
  'cite|gls|(?<!p)ref(?!lect)|label|index|input|include|import|path|file|graphic|bib|font|colou?r|counter|length|width|' +
  'height|style|url|hook|template|theme|library|package|class|layout|geometry|glossar|acronym|environment|command|' +
  'language|equal|doc(?:ument)?\\b|script|shell|picture|verb|listing|math|unit|arabic';
/** Words that are a whole name. */
const WHOLES =
  'eq|sec|tab|tbl|alg|chap|see|link|namedef|cs[egx]?def|id|tag|anchor|target|latin|english|textlatin|textenglish';

const REFERS = new RegExp(`\\b(?:${HEADS})|(?:${TAILS})\\b|${PARTS}|^(?:${WHOLES})$`);

/** The words of a name, as far as capitals tell them apart. */
function wordsOf(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})|@/gu, ' ').toLowerCase();
}
