const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
]

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.tmp/'],
  transform: { '\\.tsx?$': swc },
  moduleNameMapper: { '^@nuanyu/types/(.*)$': '<rootDir>/types/$1' },
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
  testSequencer: '<rootDir>/test/support/longestFirst.cjs',
  // jest leaves one core idle by itself; of two that is half of them.
  maxWorkers: '100%',
  testTimeout: 30_000,
  workerIdleMemoryLimit: '1GB',
}
