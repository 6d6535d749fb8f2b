import type { ContainerKind } from '../../formats/index.js';
import { Compared } from '../../formats/office/compared.js';
import { opendocument, opendocumentNotes } from '../../formats/office/opendocument.js';
import { presentation } from '../../formats/office/presentation.js';
import { spreadsheet } from '../../formats/office/spreadsheet.js';
import { wordprocessing } from '../../formats/office/wordprocessing.js';
import type { Format } from '../../types.js';
import type { Archive } from './archive.js';
import { epubParts } from './epub-parts.js';
import { broken, WITHOUT_PASSWORD } from './zip.js';

/** An entry that holds prose, and what reads it: each format stretches of its own. */
export interface Part {
  readonly name: string;
  readonly formats: readonly Format[];
  /** Whether its texts lose their outer blanks, unless they are marked to keep them. */
  readonly trims?: boolean;
}

/** The parts of a container that hold prose. */
export function partsOf(kind: ContainerKind, archive: Archive): readonly Part[] {
  const parts = READERS[kind](archive);
  if (parts.length > 0) return parts;
  const other = kindOf(archive);
  const why = `it has none of the parts of a .${kind} file`;
  throw other ? broken(`${why}, but those of a .${other}`, `rename it, or say --as ${other}`) : broken(why);
}

/** What a container is by what it holds. */
function kindOf(archive: Archive): ContainerKind | undefined {
  return SIGNS.find(([, part]) => archive.has(part))?.[0];
}

const SIGNS = [
  ['docx', 'word/document.xml'],
  ['pptx', 'ppt/presentation.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['epub', 'META-INF/container.xml'],
  ['odt', 'content.xml'],
] as const;

const READERS: Readonly<Record<ContainerKind, (archive: Archive) => readonly Part[]>> = {
  docx: named(/^word\/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml$/, [wordprocessing], true),
  odt: odtParts,
  epub: epubParts,
  pptx: named(/^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/, [presentation]),
  xlsx: xlsxParts,
};

function named(pattern: RegExp, formats: readonly Format[], trims = false): (archive: Archive) => readonly Part[] {
  return ({ names }) => names.filter((name) => pattern.test(name)).map((name) => ({ name, formats, trims }));
}

function odtParts(archive: Archive): readonly Part[] {
  const manifest = 'META-INF/manifest.xml';
  if (archive.has(manifest) && archive.text(manifest).includes('encryption-data'))
    throw broken('it has a password', WITHOUT_PASSWORD);
  const type = archive.has('mimetype') ? archive.text('mimetype').trim() : '';
  if (type.includes('opendocument') && !type.includes('opendocument.text'))
    throw broken(`it is no text document (${type})`, 'save it as .xlsx or .pptx');
  return named(/^(?:content|styles)\.xml$/, [opendocument, opendocumentNotes])(archive);
}

function xlsxParts(archive: Archive): readonly Part[] {
  const compared = new Compared();
  for (const name of archive.names.filter((part) => COMPARING.test(part))) {
    archive.parse(name, (source) => compared.read(source));
  }
  return named(
    /^xl\/(?:sharedStrings|comments\/?[^/]*|worksheets\/[^/]+)\.xml$/,
    [spreadsheet(compared)],
    true,
  )(archive);
}

/** The parts of a workbook that hold formulas, lists, filters or names. */
const COMPARING = /^xl\/(?:workbook|(?:worksheets|tables|pivotTables|pivotCache|slicerCaches)\/[^/]+)\.xml$/;
