import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { InterviewFacts } from './loader/interview-facts.ts';
import { transcriptLoader } from './loader/transcript-loader.ts';

// The loader validates: here the schema only names the type.
const interviews = defineCollection({
  loader: transcriptLoader(),
  schema: z.custom<InterviewFacts>(),
});

/** The collections of Astro's content store: facts of interviews, without their words. */
export const collections = { interviews };
