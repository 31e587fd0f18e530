import { expect, it } from 'vitest'
import { invariants } from '../../src/laws/invariants.ts'
import { stories } from './lawStories.ts'

it('every story is true: no law refuses it as it is', () => {
  const refused = Object.entries(stories).flatMap(([name, { timeline, plan }]) =>
    Object.values(invariants)
      .filter((law) => law.check(timeline, plan) !== null)
      .map((law) => `${name}: ${law.name}`),
  )
  expect(refused).toEqual([])
})
