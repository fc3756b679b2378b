import { copyFile, link, mkdir, readdir } from 'node:fs/promises';

/** Files that no later step of a publisher's build rewrites. */
const UNTOUCHED = /\.pf_\w+$/;

/**
 * Puts the files of a cached folder into another one. The index's own files,
 * thousands of small ones, are linked, which takes a tenth of the time of
 * copies; scripts are copied, so that a tool that makes them smaller where they
 * are published leaves the cache as it is.
 *
 * @param from with a slash at its end
 * @param to the same; made where it is missing
 */
export async function publishFiles(from: URL, to: URL): Promise<void> {
  await mkdir(to, { recursive: true });
  let links = true;
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = new URL(encodeURIComponent(entry.name), from);
    const target = new URL(encodeURIComponent(entry.name), to);
    if (entry.isDirectory()) {
      await publishFiles(new URL(`${source.href}/`), new URL(`${target.href}/`));
      continue;
    }
    if (links && UNTOUCHED.test(entry.name)) {
      // Between two disks, and on some kinds of them, there are no such links.
      links = await link(source, target).then(
        () => true,
        () => false,
      );
      if (links) continue;
    }
    await copyFile(source, target);
  }
}
