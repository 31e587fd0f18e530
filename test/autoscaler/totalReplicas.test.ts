import { describe, expect, it } from 'vitest'
import { averageReplicas, partOf, valueReplicas } from '../../src/autoscaler/totalReplicas.ts'
import { pods } from './given.ts'

describe('the pods for a value that belongs to no pod', () => {
  const all = [
    pods('p', { count: 3 }),
    pods('u', { ready: { status: 'False', since: pods('p').startedAt ?? never() } }),
    pods('s', { phase: 'Succeeded' }),
  ]

  it('are in proportion to those that are ready', () => {
    expect(valueReplicas(250, 100, 5, all)).toEqual({ ok: true, value: 8 })
  })

  it('are none when nobody is ready', () => {
    expect(valueReplicas(150, 100, 4, all.slice(1))).toEqual({ ok: true, value: 0 })
  })

  it('are as many as now within tolerance, and nobody looks at the pods', () => {
    expect(valueReplicas(105, 100, 4, [])).toEqual({ ok: true, value: 4 })
    expect(valueReplicas(150, 100, 4, [])).toMatchObject({
      error:
        'unable to calculate ready pods: no pods returned by selector while calculating replica count',
    })
  })

  it('are each to take their part of it', () => {
    expect(averageReplicas(450, 100, 5)).toBe(5)
    expect(averageReplicas(449, 100, 5)).toBe(5)
    expect(averageReplicas(700, 100, 5)).toBe(7)
    expect(averageReplicas(0, 100, 0)).toBe(0)
  })

  it('are none where they are more than an int32 holds', () => {
    expect(valueReplicas(1e12, 100, 5, all)).toEqual({ ok: true, value: -(2 ** 31) })
    expect(averageReplicas(1e12, 100, 5)).toBe(-(2 ** 31))
    expect(averageReplicas(1e12, 100, 5, 2 ** 31 - 1)).toBe(2 ** 31 - 1)
  })

  it('become as many as there are within tolerance, though fewer are asked for', () => {
    expect(averageReplicas(600, 100, 6)).toBe(6)
  })
})

it('a part of the total is rounded up', () => {
  expect(partOf(100, 3)).toBe(34)
})

function never(): never {
  throw new Error('the pods of these tests have started')
}
