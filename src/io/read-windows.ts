import { Decoder } from './decoder.js';
import { blocksOf, openInput } from './input.js';
import { type Window, Windows } from './windows.js';

export interface ReadOptions {
  /** `-` is read from here. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** The label of the encoding. Default: UTF-8, or UTF-16 by its byte order mark. */
  readonly encoding?: string | undefined;
}

/**
 * The text of a file in windows that end at the end of a line where they can.
 *
 * @param path absolute, or `-`
 * @throws FanormError where the file cannot be read, is binary or not of the encoding
 */
export async function* readWindows(path: string, { stdin, encoding }: ReadOptions): AsyncGenerator<Window> {
  const decoder = new Decoder(encoding);
  const windows = new Windows();
  for await (const block of bytesOf(path, stdin)) {
    windows.push(decoder.push(block));
    yield* taken(windows, false);
  }
  windows.push(decoder.end());
  yield* taken(windows, true);
}

/** The whole text of a file. */
export async function readText(path: string, options: ReadOptions): Promise<string> {
  let text = '';
  for await (const window of readWindows(path, options)) text += window.text.slice(window.from, window.to);
  return text;
}

function* taken(windows: Windows, atEnd: boolean): Generator<Window> {
  for (let window = windows.next(atEnd); window; window = windows.next(atEnd)) {
    yield window;
    windows.taken(window.to);
  }
}

async function* bytesOf(path: string, stdin: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  if (path === '-') {
    for await (const chunk of stdin) yield Buffer.from(chunk);
    return;
  }
  const input = await openInput(path);
  try {
    yield* blocksOf(input);
  } finally {
    await input.handle.close();
  }
}
