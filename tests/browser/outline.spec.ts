import { expect, SHIPPED, test } from './reader.ts';

test('the reading page is heard as approved: landmarks, headings, who speaks and when', async ({
  page,
}) => {
  await page.goto(`${SHIPPED}/interviews/how-verbatim-reads-a-transcript/`);
  await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'reading-page.aria.yml' });
});
