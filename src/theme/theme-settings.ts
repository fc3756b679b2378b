import { createRequire } from 'node:module';
import { z } from 'zod';
import { faceFile, RE_FACE_PACKAGE, readFacePackage } from './face-package.ts';

const require = createRequire(import.meta.url);

/** What is wrong with the choice of a package as a face, and how to mend it; nothing where all is well. */
function faceFault(name: string): string | undefined {
  if (!RE_FACE_PACKAGE.test(name))
    return 'expected a package of Fontsource, such as @fontsource-variable/lora';
  try {
    const face = readFacePackage(name);
    if (face.ranges['latin'] === undefined)
      return `expected a face whose package lists its Latin letters; ${name} does not`;
    require.resolve(faceFile(face, 'latin', 400));
    return undefined;
  } catch {
    return `expected a package that is installed: npm install ${name}`;
  }
}

const face = z.string().superRefine((name, context) => {
  const message = faceFault(name);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** What `theme` in `content/site.yaml` may say. */
export const themeSchema = z.strictObject({
  accent: z
    .string()
    .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, { error: 'expected a colour such as "#0b5c6b"' })
    .optional(),
  faces: z.strictObject({ serif: face.optional(), sans: face.optional() }).optional(),
});

/** The packages of Fontsource whose faces the site is set in. */
export interface ThemeFaces {
  /** Who answers, and titles. */
  serif: string;
  /** Who asks, labels and the interface. */
  sans: string;
}

/** The faces of a site that names none. */
export const OWN_FACES: ThemeFaces = {
  serif: '@fontsource-variable/source-serif-4',
  sans: '@fontsource-variable/inter',
};

/** What of the design a site has as its own. */
export interface Theme {
  /** As `#rrggbb` or `#rgb`; its lightness gives way where it would not be read on paper. */
  accent?: string;
  faces: ThemeFaces;
}

/** A theme as the settings give it, with what they leave open as it is drawn. */
export function themeOf({ accent, faces }: z.infer<typeof themeSchema> = {}): Theme {
  return {
    ...(accent && { accent }),
    faces: { serif: faces?.serif ?? OWN_FACES.serif, sans: faces?.sans ?? OWN_FACES.sans },
  };
}
