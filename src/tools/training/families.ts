import type { Examples } from './examples.js';

const PARTS = 'the parts themselves';
const EVIDENCE = 'what dictionary and texts have';
const VERBS = 'verb forms';
const FREQUENCY = 'frequencies';
const LETTERS = 'letters and lengths';
const CLASSES = 'affix classes';
const PARTNERS = 'numbers of partners';
const STEM = 'the part without its ending';
const RIVAL = 'the cut one letter on';
const AROUND = 'words around';
const CLUSTERS = 'clusters of words';
const EDGES = 'edges of the stretch';
const CLASSES_AROUND = 'frequencies and classes around';
const GROUPS = 'groups of affixes';
const TRIPLE = 'و in the middle';

/** The family of each feature, in the order in which `partFeatures` and then `contextFeatures` write them. */
const FAMILY_OF: readonly string[] = [
  ...times(4, EVIDENCE),
  ...times(2, VERBS),
  ...times(4, PARTS),
  ...times(8, FREQUENCY),
  ...times(2, EVIDENCE),
  ...times(6, LETTERS),
  ...times(7, CLASSES),
  ...times(4, PARTNERS),
  ...times(3, LETTERS),
  CLASSES,
  ...times(6, STEM),
  ...times(8, RIVAL),
  LETTERS,
  ...times(6, CLUSTERS),
  ...times(4, GROUPS),
  ...times(4, AROUND),
  ...times(2, EDGES),
  ...times(6, CLASSES_AROUND),
  ...times(2, AROUND),
  ...times(8, CLUSTERS),
  ...times(2, GROUPS),
  ...times(2, TRIPLE),
];

export const FAMILIES: readonly string[] = [...new Set(FAMILY_OF)];

/** The same examples without the features of a family. Throws where they have more features than are known here. */
export function without(examples: Examples, family: string | undefined): Examples {
  const features = new Int32Array(examples.features.length);
  const starts = new Int32Array(examples.count + 1);
  let used = 0;
  for (let e = 0; e < examples.count; e++) {
    const from = examples.starts[e] ?? 0;
    const length = (examples.starts[e + 1] ?? 0) - from;
    if (length > FAMILY_OF.length) throw new Error(`features.ts writes ${length} features, families.ts has fewer`);
    for (let f = 0; f < length; f++) {
      if (FAMILY_OF[f] !== family) features[used++] = examples.features[from + f] ?? 0;
    }
    starts[e + 1] = used;
  }
  return { ...examples, features, starts };
}

function times(count: number, family: string): string[] {
  return new Array<string>(count).fill(family);
}
