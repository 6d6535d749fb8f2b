import { alefHamzaHead } from './alef-hamza-head.js';
import { arabicKaf } from './arabic-kaf.js';
import { arabicYeh } from './arabic-yeh.js';
import { bidiControl } from './bidi-control.js';
import { comma } from './comma.js';
import { dash } from './dash.js';
import { decimalSlash } from './decimal-slash.js';
import { digits } from './digits.js';
import { ellipsis } from './ellipsis.js';
import { exoticSpace } from './exotic-space.js';
import { ezafeStyle } from './ezafe-style.js';
import { foldHarakat } from './fold-harakat.js';
import { foldHehHamza } from './fold-heh-hamza.js';
import { foldLetters } from './fold-letters.js';
import { hehHamza } from './heh-hamza.js';
import { hehVariant } from './heh-variant.js';
import { hiddenCharacter } from './hidden-character.js';
import { joinedDemonstrative } from './joined-demonstrative.js';
import { latinPlural } from './latin-plural.js';
import { markOrder } from './mark-order.js';
import { ownWord } from './own-word.js';
import { presentationForm } from './presentation-form.js';
import { questionMark } from './question-mark.js';
import { quotes } from './quotes.js';
import { rialSign } from './rial-sign.js';
import type { Rule } from './rule.js';
import { runTogether } from './run-together.js';
import { semicolon } from './semicolon.js';
import { spaceAfterMark } from './space-after-mark.js';
import { spaceBeforeBracket } from './space-before-bracket.js';
import { spaceBeforeMark } from './space-before-mark.js';
import { spaceInsideBrackets } from './space-inside-brackets.js';
import { spaceRun } from './space-run.js';
import { splitLetter } from './split-letter.js';
import { strayZwnj } from './stray-zwnj.js';
import { tatweel } from './tatweel.js';
import { tehMarbuta } from './teh-marbuta.js';
import { tornEnding } from './torn-ending.js';
import { trailingBlank } from './trailing-blank.js';
import { zwnjClitic } from './zwnj-clitic.js';
import { zwnjComparative } from './zwnj-comparative.js';
import { zwnjCompound } from './zwnj-compound.js';
import { zwnjEzafe } from './zwnj-ezafe.js';
import { zwnjIndefinite } from './zwnj-indefinite.js';
import { zwnjPlural } from './zwnj-plural.js';
import { zwnjPrefix } from './zwnj-prefix.js';
import { zwnjVerbEnding } from './zwnj-verb-ending.js';
import { zwnjVerbPrefix } from './zwnj-verb-prefix.js';

/** THE ordered list of rules. In a pass, at one place, the longest match wins, then the rule that stands first here. */
export const rules: readonly Rule[] = Object.freeze([
  // characters
  arabicYeh,
  arabicKaf,
  hehVariant,
  presentationForm,
  bidiControl,
  tatweel,
  strayZwnj,
  hiddenCharacter,
  // marks
  hehHamza,
  alefHamzaHead,
  splitLetter,
  foldHarakat,
  markOrder,
  tehMarbuta,
  digits,
  // punctuation
  comma,
  semicolon,
  questionMark,
  ellipsis,
  dash,
  quotes,
  ezafeStyle,
  joinedDemonstrative,
  exoticSpace,
  foldHehHamza,
  ...foldLetters,
  decimalSlash,
  rialSign,
  // spacing
  trailingBlank,
  spaceBeforeMark,
  spaceInsideBrackets,
  spaceRun,
  spaceAfterMark,
  spaceBeforeBracket,
  latinPlural,
  // boundaries
  ownWord,
  zwnjVerbPrefix,
  zwnjPlural,
  zwnjComparative,
  zwnjVerbEnding,
  zwnjClitic,
  zwnjIndefinite,
  zwnjEzafe,
  zwnjPrefix,
  zwnjCompound,
  tornEnding,
  runTogether,
]);
