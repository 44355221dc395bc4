import eslint from '@eslint/js';
import type { Linter } from 'eslint';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What each room may not import. Imports point down: server → http | pages → services → domain. */
const rooms = {
  'src/domain': [
    '#db/*',
    '#services/*',
    '#feeds/*',
    '#http/*',
    '#i18n/*',
    '#layouts/*',
    '#components/*',
    'node:*',
    'astro*',
    'hono*',
    'drizzle*',
  ],
  'src/i18n': [
    '#db/*',
    '#services/*',
    '#feeds/*',
    '#http/*',
    '#layouts/*',
    '#components/*',
    'node:*',
    'astro*',
    'hono*',
    'drizzle*',
  ],
  'src/feeds': ['#db/*', '#services/*', '#http/*', '#layouts/*', '#components/*', 'astro*', 'hono*', 'drizzle*'],
  'src/services': ['#feeds/*', '#http/*', '#i18n/*', '#layouts/*', '#components/*', 'astro*', 'hono*'],
  'src/http': ['#layouts/*', '#components/*', '#db/*'],
  'src/components': ['#db/*', '#services/*', '#http/*', '#layouts/*', 'hono*', 'drizzle*'],
  'src/layouts': ['#db/*', '#http/*', 'hono*', 'drizzle*'],
  'src/pages': ['#db/*', '#http/*', 'hono*', 'drizzle*'],
  db: ['#services/*', '#feeds/*', '#http/*', '#i18n/*', '#layouts/*', '#components/*', 'astro*', 'hono*'],
} as const;

const directions: Linter.Config[] = Object.entries(rooms).map(([room, forbidden]) => ({
  files: [`${room}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: [...forbidden], message: `${room} does not know that room: imports point down.` }] },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'data/', 'tests/.cache/']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      globals: { ...globals.node, Temporal: 'readonly' },
      parserOptions: { projectService: true, extraFileExtensions: ['.astro'] },
    },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 60 }],
      complexity: ['error', 12],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  ...astro.configs.recommended,
  { files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['src/env.d.ts'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  {
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...directions,
);
