import { alefHamzaHead } from './alef-hamza-head.js';
import { arabicKaf } from './arabic-kaf.js';
import { arabicYeh } from './arabic-yeh.js';
import { bidiControl } from './bidi-control.js';
import { hehHamza } from './heh-hamza.js';
import { hehVariant } from './heh-variant.js';
import { hiddenCharacter } from './hidden-character.js';
import { markOrder } from './mark-order.js';
import { presentationForm } from './presentation-form.js';
import type { Rule } from './rule.js';
import { splitLetter } from './split-letter.js';
import { strayZwnj } from './stray-zwnj.js';
import { tatweel } from './tatweel.js';
import { tehMarbuta } from './teh-marbuta.js';

/** THE ordered list of rules. In a pass, at one place, the longest match wins, then the rule that stands first here. */
export const rules: readonly Rule[] = [
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
  markOrder,
  tehMarbuta,
];
