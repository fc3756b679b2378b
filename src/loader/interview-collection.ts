import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import type { InterviewFacts } from './interview-facts.ts';
import { transcriptLoader } from './transcript-loader.ts';

/** The interviews in Astro's content store: facts of them, without their words. */
export const interviews = defineCollection({
  loader: transcriptLoader(),
  // The loader validates: here the schema only names the type.
  schema: z.custom<InterviewFacts>(),
});
