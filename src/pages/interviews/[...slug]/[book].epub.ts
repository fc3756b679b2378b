import type { APIRoute } from 'astro';
import { type EbookPage, ebookPages, getBook } from '../../../data/ebooks.ts';
import { makeEpub } from '../../../epub/epub.ts';

export const getStaticPaths = ebookPages;

export const GET: APIRoute<EbookPage> = async ({ props }) => {
  const epub = makeEpub(await getBook(props.interview));
  return new Response(epub, { headers: { 'Content-Type': 'application/epub+zip' } });
};
