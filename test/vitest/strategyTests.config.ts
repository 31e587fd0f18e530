import { defineConfig } from 'vitest/config'
import { alias } from '../alias.ts'

// The example of a team's own tests, as the team runs it: apart from ours.
export default defineConfig({
  resolve: { alias },
  test: {
    include: ['examples/strategy-tests/*.test.ts'],
    attachmentsDir: process.env.ATTACHMENTS ?? '.vitest-attachments',
  },
})
