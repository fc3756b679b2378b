import { readdir } from 'node:fs/promises';

/** Runs one bench by its name, or lists them: `npm run bench -- compile`. */
const [name, ...args] = process.argv.slice(2);
const files = await readdir(new URL('.', import.meta.url));
const names = files
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));

if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME [arguments]\nNames: ${names.sort().join(', ')}`);
  process.exitCode = 2;
} else {
  const bench: { run(args: string[]): Promise<void> } = await import(`./${name}.bench.ts`);
  await bench.run(args);
}
