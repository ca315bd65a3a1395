// Only what Biome lacks: whether Solid's reactivity survives. Everything else is Biome's.
import solid from 'eslint-plugin-solid/configs/typescript';
import tseslint from 'typescript-eslint';

export default [
  {
    ...solid,
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { ...solid.languageOptions, parser: tseslint.parser },
  },
];
