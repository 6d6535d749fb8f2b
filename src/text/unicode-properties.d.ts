declare module 'unicode-properties' {
  export function getCategory(code: number): string;
  export function getScript(code: number): string;
  export function isAlphabetic(code: number): boolean;
}
