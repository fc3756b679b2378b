import type { CitedInterview } from '../../citations/index.ts';

/**
 * What the page says of its interview, for those who cite it.
 *
 * @throws where the page is no interview's
 */
export function citedInterview(): CitedInterview {
  const data = document.getElementById('page:cited-interview');
  if (!data?.textContent) throw new Error('Unexpected page without #page:cited-interview');
  return JSON.parse(data.textContent);
}
