import { describe, expect, it } from 'vitest';
import { faceFile, nearestWeight, readFacePackage } from './face-package.ts';
import { OWN_FACES, themeOf, themeSchema } from './theme-settings.ts';
import { themeCss } from './theme-styles.ts';

function faultsOf(theme: unknown): string[] {
  const { error } = themeSchema.safeParse(theme);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a theme', () => {
  it('is the site’s own where the settings say nothing', () => {
    expect(themeOf()).toEqual({ faces: OWN_FACES });
    expect(themeCss(themeOf())).toBe('');
  });

  it('names an accent and faces, and leaves the others as they are', () => {
    const settings = { accent: '#a03', faces: { serif: '@fontsource-variable/inter' } };
    expect(faultsOf(settings)).toEqual([]);
    const theme = themeOf(themeSchema.parse(settings));
    expect(theme.faces).toEqual({ serif: settings.faces.serif, sans: OWN_FACES.sans });
    expect(themeCss(theme)).toBe(':root { --brand: #a03; }\n');
  });

  it.each(['red', '#12', '#12345', 'url(//evil.example)', '#000;}*{display:none'])(
    'refuses %s as an accent',
    (accent) => {
      expect(faultsOf({ accent })).toEqual(['accent: expected a colour such as "#0b5c6b"']);
    },
  );

  it('says how to get a face that is not installed', () => {
    expect(faultsOf({ faces: { sans: '@fontsource/lobster' } })).toEqual([
      'faces.sans: expected a package that is installed: npm install @fontsource/lobster',
    ]);
  });

  it.each(['Georgia', '../secret', '@fontsource-variable/../../x'])(
    'refuses %s as a face',
    (serif) => {
      expect(faultsOf({ faces: { serif } })).toEqual([
        'faces.serif: expected a package of Fontsource, such as @fontsource-variable/lora',
      ]);
    },
  );

  it('refuses a face that does not say what characters it has', () => {
    expect(faultsOf({ faces: { serif: '@fontsource/opendyslexic' } })).toEqual([
      'faces.serif: expected a face whose package lists its Latin letters; @fontsource/opendyslexic does not',
    ]);
  });
});

describe('a package that carries a face', () => {
  it('has all weights in one file where it is variable', () => {
    const face = readFacePackage('@fontsource-variable/inter');
    expect(face).toMatchObject({ family: 'Inter', isVariable: true, hasItalic: true });
    expect(nearestWeight(face, 450)).toBe(450);
    expect(nearestWeight(face, 1000)).toBe(900);
    expect(faceFile(face, 'latin', 700, 'italic')).toBe(
      '@fontsource-variable/inter/files/inter-latin-wght-italic.woff2',
    );
  });

  it('has a file a weight where it is not, and the nearest one is taken', () => {
    const face = readFacePackage('@fontsource/opendyslexic');
    expect(nearestWeight(face, 500)).toBe(400);
    expect(faceFile(face, 'latin', 600)).toBe(
      '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2',
    );
  });
});
