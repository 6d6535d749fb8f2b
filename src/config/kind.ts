import type { Node } from 'jsonc-parser';
import { didYouMean } from '../text/nearest.js';

/** A fragment of JSON schema. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Takes note of a mistake at a node; reading goes on, so that all of them are told at once. */
export type Complain = (node: Node, message: string) => void;

/** A kind of value in a configuration file: how it is read, and the JSON schema that says the same. */
export interface Kind<T> {
  readonly schema: JsonSchema;
  /** The value of a node, or undefined after a complaint. */
  read(node: Node, complain: Complain): T | undefined;
}

/** The type of the values of a kind. */
export type ValueOf<K> = K extends Kind<infer T> ? T : never;

/** The same kind with a description for editors and for the documentation. */
export function described<T>(description: string, kind: Kind<T>): Kind<T> {
  return { ...kind, schema: { description, ...kind.schema } };
}

export const flag: Kind<boolean> = {
  schema: { type: 'boolean' },
  read(node, complain) {
    if (typeof node.value === 'boolean') return node.value;
    return refuse(node, complain, 'true or false');
  },
};

/** A string; with `containing`, one that has that character somewhere, which is called `name`. */
export function text(containing = '', name = ''): Kind<string> {
  return {
    schema: { type: 'string', ...(containing ? { pattern: containing } : { minLength: 1 }) },
    read(node, complain) {
      if (typeof node.value !== 'string') return refuse(node, complain, 'a string');
      if (node.value === '') return refuse(node, complain, 'a string that is not empty');
      if (node.value.includes(containing)) return node.value;
      return refuse(node, complain, `a string with a ${name} in it`);
    },
  };
}

/** True or false, or else a value of another kind. */
export function flagOr<T>(kind: Kind<T>): Kind<boolean | T> {
  return {
    schema: { anyOf: [flag.schema, kind.schema] },
    read: (node, complain) => (typeof node.value === 'boolean' ? node.value : kind.read(node, complain)),
  };
}

/** One of a few strings; the first is the default. */
export function oneOf<T extends string>(choices: readonly T[]): Kind<T> {
  return {
    schema: { enum: choices, default: choices[0] },
    read(node, complain) {
      const chosen = choices.find((choice) => choice === node.value);
      if (chosen !== undefined) return chosen;
      return refuse(node, complain, `one of ${choices.map(quote).join(', ')}`, choices);
    },
  };
}

export function listOf<T>(kind: Kind<T>): Kind<readonly T[]> {
  return {
    schema: { type: 'array', items: kind.schema },
    read(node, complain) {
      if (node.type !== 'array') return refuse(node, complain, 'a list');
      return (node.children ?? []).map((child) => kind.read(child, complain)).filter((value) => value !== undefined);
    },
  };
}

type Kinds<T> = { readonly [K in keyof T]: Kind<T[K]> };

/** An object with these keys and no others, each of which may be left out. */
export function object<T extends object>(kinds: Kinds<T>): Kind<Partial<T>> {
  return {
    schema: closed(Object.entries<Kind<unknown>>(kinds)),
    read(node, complain) {
      const nodes = members(node, Object.keys(kinds), complain, (name) => elsewhere(name, kinds));
      const out: Partial<T> = {};
      for (const key in kinds) {
        const member = nodes.get(key);
        const value = member && kinds[key].read(member, complain);
        if (value !== undefined) out[key] = value;
      }
      return out;
    },
  };
}

/** An object whose keys are known only at run time. */
export function mapOf<T>(kinds: ReadonlyMap<string, Kind<T>>): Kind<ReadonlyMap<string, T>> {
  return {
    schema: closed([...kinds]),
    read(node, complain) {
      const out = new Map<string, T>();
      for (const [key, member] of members(node, [...kinds.keys()], complain)) {
        const value = kinds.get(key)?.read(member, complain);
        if (value !== undefined) out.set(key, value);
      }
      return out;
    },
  };
}

function closed(kinds: readonly (readonly [string, Kind<unknown>])[]): JsonSchema {
  const properties = Object.fromEntries(kinds.map(([key, kind]) => [key, kind.schema]));
  return { type: 'object', additionalProperties: false, properties };
}

/**
 * The members of an object by key. They go into a map and never become properties by a name that the file chose, so
 * that `__proto__` is an unknown key like any other.
 */
function members(
  node: Node,
  known: readonly string[],
  complain: Complain,
  advice: (name: string) => string | undefined = () => undefined,
): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  if (node.type !== 'object') refuse(node, complain, 'an object');
  for (const property of node.type === 'object' ? (node.children ?? []) : []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    const name = String(key.value);
    if (!known.includes(name)) complain(key, `unknown key ${quote(name)}${advice(name) ?? didYouMean(name, known)}`);
    else if (found.has(name)) complain(key, `${quote(name)} is given twice`);
    else found.set(name, value);
  }
  return found;
}

/** Where a key belongs that is one of a member: `; put it into "rules"`. */
function elsewhere(name: string, kinds: Readonly<Record<string, Kind<unknown>>>): string | undefined {
  const holder = Object.entries(kinds).find(([, { schema }]) => Object.hasOwn(Object(schema.properties), name));
  return holder && `; put it into ${quote(holder[0])}`;
}

function refuse(node: Node, complain: Complain, wanted: string, choices: readonly string[] = []): undefined {
  const near = typeof node.value === 'string' ? didYouMean(node.value, choices) : '';
  complain(node, `${nameOf(node)}must be ${wanted}, not ${spell(node)}${near}`);
  return undefined;
}

/** The key that a value stands at, itself or in a list: `"digits" `; nothing at the top of the file. */
function nameOf(node: Node): string {
  const holder = node.parent?.type === 'array' ? node.parent.parent : node.parent;
  const key = holder?.type === 'property' ? holder.children?.[0]?.value : undefined;
  return typeof key === 'string' ? `${quote(key)} ` : '';
}

function spell(node: Node): string {
  if (node.type === 'object') return 'an object';
  if (node.type === 'array') return 'a list';
  return typeof node.value === 'string' ? quote(node.value) : String(node.value);
}

/** In JSON's own quotes, so that no control character of a file reaches a terminal; cut where it is long. */
function quote(name: string): string {
  return JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name);
}
