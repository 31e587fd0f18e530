import { describe, expect, it } from 'vitest'
import { bodiesOf, rollout, typed } from './given.ts'

describe('retry rollout', () => {
  it.each(['rollout', 'rollouts', 'ro'])('takes the abort back, called %s', (word) => {
    const retried = typed(`retry ${word} web`, [rollout({}, { abort: true })])
    expect(bodiesOf(retried)).toEqual([['status', { status: { abort: false } }]])
    expect(retried.stdout).toBe("rollout 'web' retried\n")
  })
})
