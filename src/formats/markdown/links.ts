import type { Cuts, Opener } from './cuts.js';
import { brokenTargetEnd, inlineTarget, normalLabel, type Target } from './link.js';
import { bracketEnd } from './opaque.js';

/** Finds the links and images of a text by CommonMark's rule: a bracket that closes looks at the last one that is open. */
export class Links {
  /** Where the last bracket was opened that may be the label of a reference. */
  private last = -1;
  /** How many of the open brackets can open no link any more, as they hold one. */
  private dead = 0;

  constructor(
    private readonly text: string,
    private readonly cuts: Cuts,
    private readonly labels: ReadonlySet<string>,
  ) {}

  /** Reads the `[` or `![` at `at`; where to read on. */
  open(at: number, inner: number): number {
    const opaque = bracketEnd(this.text, at);
    if (opaque >= 0) return this.opaque(at, opaque);
    this.last = inner;
    return this.cuts.open(this.cuts.brackets, at, inner);
  }

  /** A mark of its own in brackets, which is a link all the same where a target stands behind it. */
  private opaque(at: number, end: number): number {
    const target = inlineTarget(this.text, end);
    if (target && !this.text.slice(Math.max(0, at - 1), at + 1).includes('!')) this.dead = this.cuts.brackets.length;
    return this.cuts.add(at, target?.end ?? end, 'object');
  }

  /** Reads the `]` at `at`; where to read on. */
  close(at: number): number {
    const opener = this.popOpener();
    if (!opener) return at + 1;
    const target = inlineTarget(this.text, at + 1);
    if (target) return this.link(opener, at, target);
    const reference = this.labels.size > 0 ? this.reference(opener, at) : -1;
    if (reference >= 0) return reference;
    const broken = brokenTargetEnd(this.text, at + 1);
    return broken < 0 ? at + 1 : this.cuts.add(at, broken, 'object');
  }

  private popOpener(): Opener | undefined {
    const { brackets } = this.cuts;
    const opener = brackets.pop();
    const isDead = brackets.length < this.dead;
    this.dead = Math.min(this.dead, brackets.length);
    return isDead && !opener?.isImage ? undefined : opener;
  }

  /** Reads `[text][label]`, `[label][]` or `[label]`, if it is defined. A label stays as it is. */
  private reference(opener: Opener, at: number): number {
    const end = this.text[at + 1] === '[' ? this.text.indexOf(']', at + 2) : -1;
    const label = end < 0 ? '' : this.text.slice(at + 2, end);
    if (label !== '' && this.defines(label)) return this.link(opener, at, { end: end + 1 });
    if (this.last !== opener.inner || !this.defines(this.text.slice(opener.inner, at))) return -1;
    this.deaden(opener);
    return this.cuts.swallow(opener, label === '' && end > 0 ? end + 1 : at + 1);
  }

  private defines(label: string): boolean {
    return label.length < 1000 && this.labels.has(normalLabel(label));
  }

  private link(opener: Opener, at: number, { end, title }: Target): number {
    this.deaden(opener);
    const gap = opener.isImage ? 'object' : 'seam';
    const cut = this.cuts.list[opener.cut];
    if (cut) Object.assign(cut, { end: opener.inner, gap });
    if (!title || /[\\&]/.test(this.text.slice(...title))) return this.cuts.add(at, end, gap);
    this.cuts.add(at, title[0], 'object');
    return this.cuts.add(title[1], end, 'object');
  }

  /** No link stands in a link. */
  private deaden(opener: Opener): void {
    if (!opener.isImage) this.dead = this.cuts.brackets.length;
  }
}
