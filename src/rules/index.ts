import { arabicYeh } from './arabic-yeh.js';
import type { Rule } from './rule.js';

/** THE ordered list of rules. In a pass, at one place, the longest match wins, then the rule that stands first here. */
export const rules: readonly Rule[] = [arabicYeh];
