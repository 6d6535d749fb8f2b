import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** The kinds of nodes of which nothing may change. */
export const PROTECTED: readonly string[] = ['code', 'inlineCode', 'html'];

/** The tree of a document as GitHub reads it. */
export function parse(source: string): Nodes {
  return fromMarkdown(source, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

/** The nodes of a tree, the nearer to the root the sooner. */
export function allNodes(root: Nodes): Nodes[] {
  const nodes: Nodes[] = [root];
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n];
    if (node && 'children' in node) nodes.push(...node.children);
  }
  return nodes;
}

/** The kinds of the nodes, and what of them is no prose: code, addresses, labels. */
export function skeletonOf(source: string): string[] {
  return allNodes(parse(source))
    .filter((node) => node.type !== 'text')
    .map((node) => JSON.stringify({ ...node, ...PROSE, ...(!PROTECTED.includes(node.type) && { value: undefined }) }));
}

const PROSE = { position: undefined, children: undefined, alt: undefined, title: undefined };
