import { expect, it } from 'vitest'
import { revisionIn } from '../../../src/timeline/objects/revision.ts'

it.each([
  ['demo-v2-12', 12],
  ['demo-v2-3-1', 3],
  ['demo-v2-4-post.1', 4],
  ['demo-v2-4.2', 4],
  ['other', 0],
])('finds the revision of %s', (name, revision) => {
  expect(revisionIn(name, 'demo', 'v2')).toBe(revision)
})
