import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['gouji-source'] },
  ssr: { resolve: { conditions: ['gouji-source'], externalConditions: ['gouji-source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'fixtures/**/*.test.ts',
      'scripts/**/*.test.ts',
      'evaluate/**/*.test.ts',
    ],
  },
})
