import type { Story } from './story.ts'

/** One right value: of which case, what it says, the value, and how it is read from the story. */
export type Check = readonly [
  id: string,
  says: string,
  right: unknown,
  found: (story: Story) => unknown,
]
