import { Composer, CST, Parser } from 'yaml';
import type { Fields } from '../common/fields.js';
import { sourceError } from '../common/source-error.js';

/** A chosen value that is a scalar, and that no tag makes anything but a string. */
export interface YamlScalar {
  readonly token: CST.FlowScalar | CST.BlockScalar;
  /** Whether it stands inside `[…]` or `{…}`, where commas and brackets end a plain scalar. */
  readonly inFlow: boolean;
}

/**
 * The scalar values of every document of a YAML stream, in their order.
 *
 * @throws SourceError where the source is no YAML, or is nested more than 500 deep
 */
export function yamlScalars(source: string, root: Fields): YamlScalar[] {
  const documents = [...new Parser().parse(source)];
  const scalars = walk(source, documents, root);
  // The composer finds what the parser lets pass. It recurses, so it comes after the walk has measured the depth.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false });
  for (const { errors } of composer.compose(documents, false, source.length)) {
    const [error] = errors;
    if (error) throw sourceError(source, error.pos[0], `YAML: ${error.message}`);
  }
  return scalars;
}

const MAX_DEPTH = 500;

interface Visit {
  readonly token: CST.Token | null | undefined;
  readonly fields: Fields;
  readonly depth: number;
  readonly inFlow: boolean;
  /** Whether what is here may be prose: no key, and nothing that a tag makes something else. */
  readonly mayBeProse: boolean;
}

function walk(source: string, documents: readonly CST.Token[], root: Fields): YamlScalar[] {
  const scalars: YamlScalar[] = [];
  const stack: Visit[] = documents
    .map((token) => ({ token, fields: root, depth: 0, inFlow: false, mayBeProse: true }))
    .reverse();
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { token } = visit;
    if (!token) continue;
    if (visit.depth > MAX_DEPTH) throw sourceError(source, token.offset, `YAML: nested more than ${MAX_DEPTH} deep`);
    if (isStringScalar(token)) {
      if (visit.mayBeProse && visit.fields.chosen) scalars.push({ token, inFlow: visit.inFlow });
    } else {
      // The last goes in first, so that the first comes out first.
      for (const child of childrenOf(source, token, visit).reverse()) stack.push(child);
    }
  }
  return scalars;
}

function isStringScalar(token: CST.Token): token is CST.FlowScalar | CST.BlockScalar {
  return CST.isScalar(token) && token.type !== 'alias';
}

function childrenOf(source: string, token: CST.Token, parent: Visit): Visit[] {
  if (token.type === 'document') {
    return [{ ...parent, token: token.value, mayBeProse: !hasForeignTag(token.start) }];
  }
  if (!CST.isCollection(token)) return [];
  const isFlow = token.type === 'flow-collection';
  const isList = isFlow ? token.start.type === 'flow-seq-start' : token.type === 'block-seq';
  const inside = { fields: parent.fields, depth: parent.depth + 1, inFlow: parent.inFlow || isFlow };
  let index = 0;
  return token.items.flatMap((item: CST.CollectionItem): Visit[] => {
    const own = isList ? inside.fields.at(index) : inside.fields;
    if (isList && (item.value || item.key || item.start.some(({ type }) => type === 'seq-item-ind'))) index++;
    const fields = item.key === undefined ? own : own.at(keyOf(source, item.key));
    return [
      { ...inside, token: item.key, mayBeProse: false },
      { ...inside, token: item.value, fields, mayBeProse: !hasForeignTag(item.sep ?? item.start) && parent.mayBeProse },
    ];
  });
}

function keyOf(source: string, key: CST.Token | null): string {
  const refuse = (offset: number, _code: string, message: string): never => {
    throw sourceError(source, offset, `YAML: ${message}`);
  };
  return CST.resolveAsScalar(key, true, refuse)?.value ?? '';
}

function hasForeignTag(properties: readonly CST.SourceToken[]): boolean {
  return properties.some(({ type, source }) => type === 'tag' && !STANDARD_TAGS.has(source));
}

const STANDARD_TAGS: ReadonlySet<string> = new Set(['!', '!!str', '!!map', '!!seq']);
