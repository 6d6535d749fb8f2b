declare module 'unicode-properties' {
  export function getCategory(codePoint: number): string;
  export function getScript(codePoint: number): string;
}
