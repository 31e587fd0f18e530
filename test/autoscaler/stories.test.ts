import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesIn, root } from '../tools/sources.ts'
import { renderedStory } from './story.ts'

// What stands below each `run` is rewritten by `npx vitest run test/autoscaler -u`; read it in review.
const stories = filesIn('test/autoscaler/stories').filter((path) => path.endsWith('.txt'))

it.each(stories)('%s', async (path) => {
  const file = join(root, path)
  await expect(renderedStory(readFileSync(file, 'utf8'))).toMatchFileSnapshot(file)
})
