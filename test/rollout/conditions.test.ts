import { describe, expect, it } from 'vitest'
import { byType, isSaidPaused } from '../../src/rollout/conditions.ts'
import { condition } from './given.ts'

const types = ['Healthy', 'Progressing', 'Available', 'Completed', 'Paused'] as const
const all = [...types, 'ReplicaFailure' as const].map((type) => condition(type, 'True', 'x'))

describe('the conditions of a Rollout', () => {
  it('are found by their type in one turn; of two that bear one type the first one counts', () => {
    const [healthy, progressing, available, completed, paused, replicaFailure] = all
    expect(byType([...all, condition('Healthy', 'False', 'y')])).toEqual({
      healthy,
      progressing,
      available,
      completed,
      paused,
      replicaFailure,
    })
    expect(byType([]).healthy).toBeUndefined()
    expect(Object.values(byType([condition('InvalidSpec', 'True', 'x')])).some(Boolean)).toBe(false)
  })

  it('say that it is paused where Paused is there, and True', () => {
    expect(isSaidPaused([condition('Paused', 'True', 'RolloutPaused')])).toBe(true)
    expect(isSaidPaused([condition('Paused', 'False', 'RolloutPaused')])).toBe(false)
    expect(isSaidPaused([])).toBe(false)
  })
})
