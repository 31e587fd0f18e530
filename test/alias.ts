import { fileURLToPath } from 'node:url'

const src = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/**
 * Tests name the package as its users do, and meet its guards; they run against src/ unless TEST_DIST asks for dist/.
 */
export const alias = process.env.TEST_DIST
  ? []
  : [
      { find: /^rollout-sim$/, replacement: src('door/main.ts') },
      { find: /^rollout-sim\/(expr|yaml)$/, replacement: src('door/$1.ts') },
      { find: /^rollout-sim\/fast-check$/, replacement: src('door/fastCheck.ts') },
      { find: /^rollout-sim\/vitest$/, replacement: src('vitest/index.ts') },
    ]
