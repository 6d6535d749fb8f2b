import type { Token } from './reader.js';

export function otherLanguages(_text: string, _start: number, _end: number): Token[] {
  return [];
}
