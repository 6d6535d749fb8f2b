import { isDigit, isLetter, isMark, isWordUnit } from '../text/classes.js';
import { isArabicRun, isSurelyArabic, isVocalisedAsArabic } from './arabic.js';
import { isUnknown } from './keyboard.js';
import { isLeftAsQuoted, isQuoted, quotationsOf } from './quotation.js';
import type { Token } from './reader.js';
import { hasArticle, transcribedRuns } from './transcribed.js';
import { OTHER_LETTERS, type Word, wordAt } from './word.js';

/**
 * The runs of a line that are of another language in Arabic script: Kurdish, Urdu, Pashto, Uyghur by their letters, Arabic
 * by its vowel marks or its articles and endings. What stands between two punctuation marks is judged first as a whole.
 */
export function otherLanguages(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const whole: Word[][] = [];
  const rest: Word[][] = [];
  const quotations = quotationsOf(text, start, end);
  const add = ([first, last]: Token) => tokens.push([first, withMarks(text, last, end)]);
  for (const { from, to, hasArabic } of askingClauses(text, start, end)) {
    const clause = wordsOf(text, from, to);
    const quoted = from > start && isQuoted(text, from);
    const says = quoted || clause.some(saysSomething);
    const isOther = says && isOtherAsWhole(clause, quoted);
    (isOther ? whole : rest).push(clause);
    const isLeft = isOther || (quoted && isLeftAsQuoted(clause, quotations));
    if (isLeft) for (const token of span(clause)) add(token);
    else {
      if (says) for (const token of partsOf(clause)) add(token);
      if (hasArabic) for (const run of transcribedRuns(clause)) for (const token of span(run)) add(token);
    }
  }
  if (whole.length === 0) return tokens;
  const line: Others = { isStrong: whole.flat().some(({ strong }) => strong), isMost: wordsIn(whole) >= wordsIn(rest) };
  for (const clause of rest) if (isOfLine(clause, line)) for (const token of span(clause)) add(token);
  return tokens;
}

/** What stands between two punctuation marks, where something in it asks for its language. */
interface Asking {
  readonly from: number;
  readonly to: number;
  /** Whether what asks is a word of Arabic, such as may stand among others in Persian letters. */
  readonly hasArabic: boolean;
}

function* askingClauses(text: string, start: number, end: number): Generator<Asking> {
  let from = start;
  let asks = false;
  let hasArabic = false;
  for (let at = start; at <= end; at++) {
    const kind = at < end ? (KINDS[text.charCodeAt(at)] ?? 0) : PARTING;
    if (kind === ASKING) asks = true;
    else if (kind === AT_HEAD && !isLetter(text.charCodeAt(at - 1))) hasArabic = true;
    if (kind !== PARTING || (at < end && isInNumber(text, at))) continue;
    hasArabic ||= hasArticle(text, from, at);
    if (asks || hasArabic) yield { from, to: at, hasArabic };
    from = at + 1;
    asks = false;
    hasArabic = false;
  }
}

/** What the clauses of a line say that are of another language as a whole. */
interface Others {
  /** Whether that language has letters of its own, as Arabic has not. */
  readonly isStrong: boolean;
  /** Whether they are the longer part of all that asks. */
  readonly isMost: boolean;
}

/**
 * Whether a clause that says too little of itself goes with those of its line that are of another language. It has no
 * function word of Persian, and words that look Arabic or letters of that language; or those are the longer part of the line.
 */
function isOfLine(clause: readonly Word[], { isStrong, isMost }: Others): boolean {
  if (clause.some((word) => word.isPersian())) return false;
  if (isStrong) return isMost || clause.some((word) => word.strong || word.weak);
  const share = clause.filter((word) => word.arabic).length / clause.length;
  const isFramed = clause[0]?.arabic === true && clause.at(-1)?.arabic === true;
  return !clause.some((word) => word.ownLetter) && share >= (isFramed ? 1 / 4 : 1 / 2);
}

/** How many words clauses have. */
function wordsIn(clauses: readonly (readonly Word[])[]): number {
  return clauses.reduce((sum, words) => sum + words.length, 0);
}

/** Letters and marks that ask whether a clause is Persian: those of other languages, and those that Arabic has and Persian has not. */
export const EVIDENCE = `\u064e\u064f\u0650\u0652إىيكةڤ${OTHER_LETTERS.strong}${OTHER_LETTERS.weak}`;
/** These ask at the head of a word: inside, Persian has them too, as in تأثیر and جزء. */
export const EVIDENCE_AT_HEAD = 'أء';

/** Whether something between two offsets asks by its place: one of those at the head of a word, or an article of Arabic. */
export function asksByPlace(text: string, start: number, end: number, hasHeads: boolean): boolean {
  return hasArticle(text, start, end) || (hasHeads && hasAtHead(text, start, end));
}

function hasAtHead(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (KINDS[text.charCodeAt(at)] === AT_HEAD && !isLetter(text.charCodeAt(at - 1))) return true;
  return false;
}

const MARKS = '.؟?!؛;،,:«»“”"()[]{}…۔\t|';
const ASKING = 1;
const PARTING = 2;
const AT_HEAD = 3;
const KINDS = new Uint8Array(0x10000);
for (const char of EVIDENCE) KINDS[char.charCodeAt(0)] = ASKING;
for (const char of EVIDENCE_AT_HEAD) KINDS[char.charCodeAt(0)] = AT_HEAD;
for (const char of MARKS) KINDS[char.charCodeAt(0)] = PARTING;

/** Marks between digits part no clause. */
function isInNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (let at = start; at < end; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const word = wordAt(text, at, end);
    words.push(word);
    at = word.end - 1;
  }
  return words;
}

function withMarks(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isMark(text.charCodeAt(to)) && isWordUnit(text.charCodeAt(to))) to++;
  return to;
}

/** The runs of a clause that are of another language, where the clause as a whole is not. */
function partsOf(clause: readonly Word[]): Token[] {
  return [
    ...runs(
      clause,
      (word) => word.strong || word.weak,
      (run) =>
        run.some((word) => word.strong) ||
        run.length > 2 ||
        (run.length > 1 && run.some(({ text }) => isUnknown(text))),
    ),
    ...runs(
      clause,
      (word) => word.marked,
      (run) => run.filter((word) => word.vocalised).length > 1,
    ),
    ...runs(clause, isVocalisedAsArabic, () => true),
    ...runs(
      clause,
      (word) => word.arabic && !word.isPersian(),
      (run) => run.length > 2 && isArabicRun(run),
    ),
    ...runs(
      clause,
      (word) => isSurelyArabic(word.text),
      () => true,
    ),
  ].sort((a, b) => a[0] - b[0]);
}

function saysSomething({ strong, weak, vocalised, arabic }: Word): boolean {
  return strong || weak || vocalised || arabic;
}

/** Whether a clause is of another language as a whole; what is quoted says so with fewer words. */
function isOtherAsWhole(clause: readonly Word[], isQuoted: boolean): boolean {
  const count = (test: (word: Word) => boolean) => clause.filter(test).length;
  const native = count((word) => word.isPersian());
  const strong = count((word) => word.strong);
  const foreign = count((word) => word.strong || word.weak);
  const isForeign = strong > 0 && (native === 0 ? foreign * 8 >= clause.length : foreign * 2 >= clause.length);
  const isUrduOrKurdish = native === 0 && clause.length > 2 && foreign * 2 > clause.length;
  const isArabic =
    native === 0 && clause.length > (isQuoted ? 1 : 2) && !clause.some((word) => word.ownLetter) && isArabicRun(clause);
  return isForeign || isUrduOrKurdish || isArabic;
}

/** The maximal runs of words that satisfy `test`, of those the ones that satisfy `enough`. */
function runs(clause: readonly Word[], test: (word: Word) => boolean, enough: (run: Word[]) => boolean): Token[] {
  const found: Token[] = [];
  let run: Word[] = [];
  for (const word of [...clause, undefined]) {
    if (word && test(word)) run.push(word);
    else {
      if (run.length > 0 && enough(run)) found.push(...span(run));
      run = [];
    }
  }
  return found;
}

function span(words: readonly Word[]): Token[] {
  const [first] = words;
  const last = words.at(-1);
  return first && last ? [[first.start, last.end]] : [];
}
