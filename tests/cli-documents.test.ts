import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { containerOf, documentOf, partOf, partXml } from './documents.js';
import { STORIES } from './news.js';
import { runHere, runProcess } from './run.js';
import { tempDirectory } from './temp.js';

const KINDS = ['docx', 'odt', 'epub', 'pptx', 'xlsx'] as const;
const LINES = ['علي آمد', 'كتاب ها'];
const MENDED = ['علی آمد', 'کتاب\u200cها'];

/** A directory with these files, of bytes. */
function directoryOf(files: Readonly<Record<string, Uint8Array>>): string {
  const cwd = tempDirectory();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, name), bytes);
  return cwd;
}

/** All parts of a document as text. */
function partsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]));
}

describe.each(KINDS)('a .%s file', (kind) => {
  const file = `a.${kind}`;
  const source = documentOf(kind, LINES);
  const expected = { ...partsIn(source), [partOf(kind)]: partXml(kind, MENDED) };

  it('is rewritten with --write, and quiet the second time', async () => {
    const cwd = directoryOf({ [file]: source });
    expect(await runHere(['clean', '-w', file], { cwd })).toMatchObject({ status: 0, out: `${file} (3 fixes)\n` });
    expect(partsIn(readFileSync(join(cwd, file)))).toEqual(expected);
    expect(await runHere(['clean', '-wq', file], { cwd })).toMatchObject({ status: 0, out: '', err: '' });
  });

  it('is printed as bytes, by name and by --as', () => {
    const cwd = directoryOf({ [file]: source });
    const named = runProcess(['clean', file], { cwd });
    expect(named).toMatchObject({ status: 0, err: '' });
    expect(partsIn(named.bytes)).toEqual(expected);
    const piped = runProcess(['clean', '--as', kind], { cwd, input: source });
    expect(piped.bytes.equals(named.bytes)).toBe(true);
    expect(runProcess(['clean', '--as', kind], { cwd, input: piped.bytes }).bytes.equals(piped.bytes)).toBe(true);
  });

  it('is listed by --check and left as it is', async () => {
    const cwd = directoryOf({ [file]: source });
    expect(await runHere(['clean', '--check', file], { cwd })).toMatchObject({ status: 1, out: `${file}\n` });
    expect(readFileSync(join(cwd, file)).equals(source)).toBe(true);
  });

  it('is shown by --diff as the text of its parts', async () => {
    const cwd = directoryOf({ [file]: source });
    const name = `${file}:${partOf(kind)}`;
    const ran = await runHere(['clean', '--diff', file], { cwd });
    const lines = [...LINES.map((line) => `-${line}`), ...MENDED.map((line) => `+${line}`)];
    expect(ran.status).toBe(1);
    for (const line of [`--- a/${name}`, `+++ b/${name}`, ...lines]) expect(ran.out.split('\n')).toContain(line);
    expect(ran.err).toContain(
      `${file}: no patch can change a document; its difference is only to be read; use --write\n`,
    );
  });

  it.each(STORIES)('has $name come out right', async ({ damaged, right }) => {
    const ran = await runHere(['clean', '--as', kind], { cwd: tempDirectory(), input: documentOf(kind, damaged) });
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(partsIn(ran.bytes)[partOf(kind)]).toBe(partXml(kind, right));
  });

  it.each([
    ['cut short', source.subarray(0, source.length >> 1)],
    ['no zip file', new TextEncoder().encode('علي')],
    ['with a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, ...new Array(40).fill(0)])],
    ['without its parts', containerOf({ 'a.txt': 'علي' })],
    [
      'not well-formed',
      containerOf({ ...partsIn(source), [partOf(kind)]: partXml(kind, LINES).replace(/<[^<]*$/, '') }),
    ],
    ['empty', new Uint8Array()],
  ])('that is %s is an error and left as it is', async (_why, bytes) => {
    const cwd = directoryOf({ [file]: bytes });
    const ran = await runHere(['clean', '-w', file], { cwd });
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err.split('\n')[0]).toMatch(new RegExp(`^${file}: not a container that can be read: `));
    expect(readFileSync(join(cwd, file)).equals(bytes)).toBe(true);
  });
});

describe('a document', () => {
  const source = documentOf('docx', ['سلام', 'علي آمد']);
  const cwdWith = () => directoryOf({ 'a.docx': source });

  it.each([
    ['text', /^a\.docx:word\/document\.xml:2:1 {2}arabic-yeh/],
    ['jsonl', /"path":"a\.docx","rule":"arabic-yeh","rules":\["arabic-yeh"\],"part":"word\/document\.xml","line":2,/],
    ['json', /"rule":"arabic-yeh","rules":\["arabic-yeh"\],"part":"word\/document\.xml","line":2,/],
    ['github', /^::error file=a\.docx,title=fanorm arabic-yeh::word\/document\.xml:2:1: arabic-yeh: /],
    [
      'sarif',
      /"physicalLocation":\{"artifactLocation":\{"uri":"a\.docx"\}\},"logicalLocations":\[\{"fullyQualifiedName":"word\/document\.xml:2"/,
    ],
  ])('is checked by part and paragraph in %s', async (format, expected) => {
    const ran = await runHere(['check', '-q', '--format', format, 'a.docx'], { cwd: cwdWith() });
    expect(ran).toMatchObject({ status: 1, out: expect.stringMatching(expected) });
  });

  it('is counted by stats', async () => {
    const ran = await runHere(['stats', '--format', 'json', 'a.docx'], { cwd: cwdWith() });
    expect(ran).toMatchObject({ status: 0, out: expect.stringMatching(/"words": ?3,/) });
  });

  it('is taken when it is named, globbed or included, not in a walk', async () => {
    const cwd = cwdWith();
    expect(await runHere(['clean', '--check', '.'], { cwd })).toMatchObject({ status: 2, out: '' });
    expect(await runHere(['clean', '--check', '*.docx'], { cwd })).toMatchObject({ status: 1, out: 'a.docx\n' });
    writeFileSync(join(cwd, 'fanorm.json'), '{"include": ["**/*.docx"]}');
    expect(await runHere(['clean', '--check', '.'], { cwd })).toMatchObject({ status: 1, out: 'a.docx\n' });
  });

  const NOTE = '1 document was not walked (1 .docx): name it, or put it into "include"\n';

  it.each([
    ['a walk', ['check', '.'], NOTE],
    ['two walks', ['check', '.', '../here'], NOTE],
    ['a preview', ['check', '--list-files', '.'], NOTE],
    ['a walk and its name', ['check', '.', 'a.docx'], ''],
    ['a quiet walk', ['check', '-q', '.'], ''],
    ['a walk of one text', ['clean', '.'], NOTE],
  ])('is spoken of after %s', async (_what, args, note) => {
    const cwd = tempDirectory({ 'here/b.txt': 'علی\n' });
    writeFileSync(join(cwd, 'here/a.docx'), source);
    const { err, status } = await runHere(args, { cwd: join(cwd, 'here') });
    expect(
      err
        .split('\n')
        .filter((line) => line.includes('document'))
        .map((line) => `${line}\n`)
        .join(''),
    ).toBe(note);
    expect(status).toBeLessThan(2);
  });

  it('is counted with the others by kind', async () => {
    const cwd = tempDirectory({ 'b.txt': '', '.fanormignore': 'old.odt', 'fanorm.json': '{"include": ["*.txt"]}' });
    const files = ['x/a.docx', 'x/B.DOCX', 'x/c.odt', 'x/old.odt', 'd.odt'];
    mkdirSync(join(cwd, 'x'));
    for (const name of files) writeFileSync(join(cwd, name), source);
    writeFileSync(join(cwd, 'x/fanorm.json'), '{}');
    const { err } = await runHere(['check', '-v', '.'], { cwd });
    expect(err).toContain('skipped x/c.odt (a document)\n');
    expect(err).toContain('3 documents were not walked (2 .docx, 1 .odt): name them, or put them into "include"\n');
  });

  it('that is signed is left as it is', async () => {
    const signed = documentOf('docx', ['علي'], { '_xmlsignatures/sig1.xml': '<a/>' });
    const cwd = directoryOf({ 'a.docx': signed });
    const ran = await runHere(['clean', '-w', 'a.docx'], { cwd });
    expect(ran).toMatchObject({ status: 2, err: expect.stringContaining('signed') });
    expect(readFileSync(join(cwd, 'a.docx')).equals(signed)).toBe(true);
  });

  it('that is signed is reported all the same, and so is one from which the signature was taken', async () => {
    const signed = documentOf('docx', ['علي'], { '_xmlsignatures/sig1.xml': '<a/>' });
    const freed = documentOf('docx', ['علي'], { '_xmlsignatures/origin.sigs': '', '_xmlsignatures/_rels/a.rels': '' });
    const cwd = directoryOf({ 'a.docx': signed, 'b.docx': freed });
    const found = { status: 1, out: expect.stringContaining('arabic-yeh') };
    expect(await runHere(['check', '-q', 'a.docx'], { cwd })).toMatchObject(found);
    expect(await runHere(['stats', 'a.docx'], { cwd })).toMatchObject({ ...found, status: 0 });
    expect(await runHere(['clean', '-w', 'b.docx'], { cwd })).toMatchObject({ status: 0, out: 'b.docx (1 fix)\n' });
  });

  it.each([
    ['docm', source, '--as docx mends it'],
    ['xltx', source, '--as xlsx mends it'],
    ['ods', source, 'save it as .xlsx'],
    ['DOC', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'save it as .docx'],
    ['ppt', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'save it as .pptx'],
  ])('of a kind that is not read, .%s, is told what to do', async (ending, bytes, advice) => {
    const ran = await runHere(['check', `a.${ending}`], { cwd: directoryOf({ [`a.${ending}`]: bytes }) });
    expect(ran.status).toBe(2);
    expect(ran.err.split('\n')[0]).toMatch(new RegExp(`^a\\.${ending}: skipped: binary \\(.*\\); ${advice}$`));
  });

  it('of the flat kind is markup that no format reads', async () => {
    const cwd = tempDirectory({ 'a.fodt': '<a>علي</a>' });
    expect((await runHere(['check', 'a.fodt'], { cwd })).err).toContain('skipped a.fodt (no format reads .fodt;');
  });

  it.each([
    ['unpacked', documentOf('docx', ['علي آمد '.repeat(200_000)])],
    ['packed', documentOf('docx', ['علي'], { 'word/media/2.png': noise(2 << 20) })],
  ])('that is too large %s is an error, and the limit can be raised', async (_what, bytes) => {
    const cwd = directoryOf({ 'a.docx': bytes });
    const ran = await runHere(['clean', '--check', '--max-size', '1', 'a.docx'], { cwd });
    expect(ran).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/too large.*--max-size/) });
    expect(await runHere(['clean', '--check', 'a.docx'], { cwd })).toMatchObject({ status: 1, out: 'a.docx\n' });
  });

  it('is mended across the edges of its runs', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const xml = (...runs: readonly string[]) => `<w:document><w:p>${runs.map(run).join('')}</w:p></w:document>`;
    const input = containerOf({ 'word/document.xml': xml('كتا', 'ب ه', 'ا') });
    const ran = await runHere(['clean', '--as', 'docx'], { cwd: tempDirectory(), input });
    expect(partsIn(ran.bytes)['word/document.xml']).toBe(xml('کتا', 'ب\u200cه', 'ا'));
  });
});

/** Letters that pack badly. */
function noise(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += state.toString(36);
  }
  return text;
}
