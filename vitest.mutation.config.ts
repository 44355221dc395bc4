/** The rules' own tests alone, for `npm run mutate`: no pages, no database, no browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'tests/domain/{authorisation,who-may,code,hidden,retention,figures,small-numbers,quarter}.test.ts',
      'tests/domain/{field-diff,merge-fields,announcement,date-changes,recurrence-fields,item-change}.test.ts',
    ],
  },
});
