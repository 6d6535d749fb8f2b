declare module 'unicode-properties' {
  const properties: { getScript(code: number): string; isAlphabetic(code: number): boolean };
  // biome-ignore lint/style/noDefaultExport: the package has no other export.
  export default properties;
}
