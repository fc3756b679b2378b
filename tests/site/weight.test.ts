import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUDGET, type PageWeight, total, weighPage } from '../../bench/page-weight.ts';
import { makeProject, type Project, ROOT } from '../project.ts';

let project: Project;
let weight: PageWeight;

beforeAll(async () => {
  project = await makeProject({});
  await cp(join(ROOT, 'content'), join(project.folder, 'content'), { recursive: true });
  expect((await project.build()).code).toBe(0);
  weight = await weighPage(
    join(project.folder, 'dist'),
    'interviews/simon-crosby-vmworld-2008-part-2',
  );
});

afterAll(() => project.remove());

test.each(['script', 'style', 'words'] as const)(
  'a reading page keeps to its budget: %s',
  (kind) => {
    expect(weight.parts[kind].length).toBeGreaterThan(0);
    expect(total(weight, kind)).toBeGreaterThan(1000);
    expect(total(weight, kind)).toBeLessThanOrEqual(BUDGET[kind]);
  },
);
