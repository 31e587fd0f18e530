import { fileURLToPath } from 'node:url'

const src = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** Tests name the package as its users do; they run against src/ unless TEST_DIST asks for dist/. */
export const alias = process.env.TEST_DIST
  ? []
  : [
      { find: /^rollout-sim$/, replacement: src('index.ts') },
      { find: /^rollout-sim\/(.+)$/, replacement: src('$1/index.ts') },
    ]
