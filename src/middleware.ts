import { defineMiddleware } from 'astro:middleware';
import { withPolicyFirst } from './security/policy.ts';

/** Puts each page's policy before all that it holds for: Astro writes it at the head's end. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withPolicyFirst(await response.text()), response);
});
