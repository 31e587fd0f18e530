import { expect, it } from 'vitest'
import { linkOf } from '../../src/releases/difference.ts'
import { differences } from '../../src/releases/differences.ts'

it('a difference is linked to the pull request that made it', () => {
  expect(linkOf(4900)).toBe('https://github.com/argoproj/argo-rollouts/pull/4900')
  expect(Object.values(differences).every(({ pulls }) => pulls.length > 0)).toBe(true)
})
