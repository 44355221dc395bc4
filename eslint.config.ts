import eslint from '@eslint/js';
import type { Linter } from 'eslint';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The rooms above each room, which it may not import. Imports point down: server → http | pages → services → domain. */
const rooms = {
  'src/domain': ['db', 'services', 'actions', 'feeds', 'http', 'i18n', 'layouts', 'components'],
  'src/i18n': ['db', 'services', 'actions', 'feeds', 'http', 'layouts', 'components'],
  'src/feeds': ['db', 'services', 'actions', 'http', 'layouts', 'components'],
  'src/services': ['actions', 'feeds', 'http', 'i18n', 'layouts', 'components'],
  'src/actions': ['db', 'feeds', 'http', 'i18n', 'layouts', 'components'],
  'src/http': ['db', 'actions', 'layouts', 'components'],
  'src/components': ['db', 'services', 'actions', 'http', 'layouts'],
  'src/layouts': ['db', 'actions', 'http'],
  'src/pages': ['db', 'http'],
  'src/cli': ['db', 'actions', 'http', 'layouts', 'components'],
  'src/jobs': ['db', 'actions', 'feeds', 'http', 'i18n', 'layouts', 'components'],
  db: ['services', 'actions', 'feeds', 'http', 'i18n', 'layouts', 'components'],
} as const;

/** The libraries a room has no business with. */
const libraries: Record<keyof typeof rooms, readonly string[]> = {
  'src/domain': ['node:', '@?astro', '@?hono', 'drizzle', '@libsql'],
  'src/i18n': ['node:', '@?astro', '@?hono', 'drizzle', '@libsql'],
  'src/feeds': ['@?astro', '@?hono', 'drizzle', '@libsql'],
  'src/services': ['@?astro', '@?hono'],
  'src/actions': ['node:', '@?hono', 'drizzle', '@libsql'],
  'src/http': [],
  'src/components': ['@?hono', 'drizzle', '@libsql'],
  'src/layouts': ['@?hono', 'drizzle', '@libsql'],
  'src/pages': ['@?hono', 'drizzle', '@libsql'],
  'src/cli': ['@?astro', '@?hono', 'drizzle', '@libsql'],
  'src/jobs': ['@?astro', '@?hono', 'drizzle', '@libsql'],
  db: ['@?astro', '@?hono'],
};

const directions = Object.entries(rooms).map(([room, above]): Linter.Config => {
  const names = [...above.map((other) => `#${other}/`), ...libraries[room as keyof typeof rooms]];
  // A regular expression: in a pattern, # would begin a comment.
  const forbidden = { regex: `^(${names.join('|')})`, message: `${room} does not know that room: imports point down.` };
  return {
    files: [`${room}/**/*.{ts,astro}`],
    rules: { 'no-restricted-imports': ['error', { patterns: [forbidden] }] },
  };
});

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'data/', 'tests/.cache/', '.stryker/']),
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
