import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An XML file of a book, as it was read. */
interface ReadFile {
  ids: string[];
  /** Attributes that lead somewhere, by element: `a href`. */
  links: { from: string; to: string }[];
  /** The words, without tags; those of the head left out. */
  text: string;
  /** Elements of interest, with their attributes. */
  elements: { name: string; attributes: Record<string, string> }[];
}

/** A book that was read. */
export interface ReadEpub {
  /** Paths in the order of the archive. */
  paths: string[];
  /** By path from the archive's start. */
  files: Map<string, ReadFile>;
  /** The spine's files, in their order. */
  spine: string[];
  /** What is wrong; empty where nothing is. */
  problems: string[];
}

const FOLDER = 'EPUB/';
const LEADING = new Set(['href', 'src', 'data', 'poster', 'full-path']);

/** @throws where it is not well-formed XML */
function readXml(xml: string): ReadFile {
  const read: ReadFile = { ids: [], links: [], text: '', elements: [] };
  const parser = new SaxesParser({ xmlns: true, fragment: false });
  let head = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'head') head += 1;
    const own = Object.values(attributes).map((one): [string, string] => [one.name, one.value]);
    read.elements.push({ name, attributes: Object.fromEntries(own) });
    for (const [key, value] of own) {
      if (key === 'id') read.ids.push(value);
      if (LEADING.has(key)) read.links.push({ from: `${name} ${key}`, to: value });
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'head') head -= 1;
  });
  parser.on('text', (text) => {
    if (head === 0) read.text += text;
  });
  parser.write(xml).close();
  return read;
}

/** Whether an archive begins with its type as the container's format wants it (EPUB 3.3, 4.3.3). */
function beginsWithType(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isStored = view.getUint16(8, true) === 0;
  const hasNoExtra = view.getUint16(28, true) === 0;
  const start = strFromU8(bytes.subarray(30, 58), true);
  return isStored && hasNoExtra && start === 'mimetypeapplication/epub+zip';
}

function linkProblems(
  path: string,
  file: ReadFile,
  files: ReadonlyMap<string, ReadFile>,
  all: ReadonlySet<string>,
) {
  const base = new URL(path, 'epub://book/');
  return file.links.flatMap(({ from, to }) => {
    const url = new URL(to, from.endsWith('full-path') ? 'epub://book/' : base);
    if (url.protocol !== 'epub:') return from === 'a href' ? [] : [`${path}: remote ${to}`];
    const target = decodeURIComponent(url.pathname.slice(1));
    if (!all.has(target)) return [`${path}: no file ${to}`];
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || files.get(target)?.ids.includes(id) ? [] : [`${path}: no place ${to}`];
  });
}

/** Reads a book, for tests, and says what is wrong with its structure. */
export function readStrictly(bytes: Uint8Array): ReadEpub {
  const unpacked = unzipSync(bytes);
  const paths = Object.keys(unpacked);
  const problems: string[] = [];
  if (!beginsWithType(bytes)) problems.push('The archive does not begin with its type');
  const files = new Map<string, ReadFile>();
  for (const [path, content] of Object.entries(unpacked)) {
    if (!/\.(?:xhtml|opf|xml)$/.test(path)) continue;
    const file = readXml(strFromU8(content));
    files.set(path, file);
    if (new Set(file.ids).size < file.ids.length) problems.push(`${path}: an id stands twice`);
  }
  for (const [path, file] of files) {
    problems.push(...linkProblems(path, file, files, new Set(paths)));
  }
  const { elements = [] } = files.get(`${FOLDER}package.opf`) ?? {};
  const items = elements.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
  const hrefs = new Map(items.map(({ id, href }) => [id, `${FOLDER}${href}`]));
  const listed = new Set(hrefs.values());
  for (const path of paths) {
    const isOwn = path.startsWith(FOLDER) && path !== `${FOLDER}package.opf`;
    if (isOwn && !listed.has(path)) problems.push(`${path} is not in the manifest`);
  }
  const spine = elements
    .filter(({ name }) => name === 'itemref')
    .map(({ attributes }) => hrefs.get(attributes['idref'] ?? '') ?? '');
  if (spine.includes('')) problems.push('The spine names what is not in the manifest');
  return { paths, files, spine, problems };
}
