import { describe, expect, it } from 'vitest'
import { validation } from '../../../src/rollout/reconcilers/validation.ts'
import type { RolloutCondition } from '../../../src/rollout/status.ts'
import { at, canary, condition, passOf, updating } from '../given.ts'

const refused = 'spec.minReadySeconds: Invalid value: 9: no'
const message = `The Rollout "demo" is invalid: ${refused}`
const invalid: RolloutCondition = {
  ...condition('InvalidSpec', 'True', 'InvalidSpec'),
  message,
}

function passWith(conditions: readonly RolloutCondition[], generation = 1) {
  const state = updating(canary(), { status: { conditions }, generation })
  return passOf({ ...state, spec: { ...state.spec, refused } })
}

describe('a spec that is refused', () => {
  it('ends the pass with the condition InvalidSpec, and degrades the Rollout', () => {
    const pass = passWith([])
    expect(validation(pass)).toBe('failed')
    expect(pass.failure).toBe(refused)
    expect(pass.storedStatus).toMatchObject({
      phase: 'Degraded',
      message: `InvalidSpec: ${message}`,
    })
    expect(pass.storedStatus.conditions).toEqual([
      { ...invalid, lastUpdateTime: at(100), lastTransitionTime: at(100) },
    ])
  })

  it('is told once, until another spec is refused', () => {
    const pass = passWith([invalid])
    validation(pass)
    expect(pass.storedStatus).toBe(pass.prev)
    const edited = passWith([{ ...invalid, message: 'something else' }], 2)
    validation(edited)
    expect(edited.storedStatus.conditions[0]?.message).toBe(message)
    expect(edited.storedStatus.observedGeneration).toBe(2)
  })

  it('is told in other words where only these have changed', () => {
    const pass = passWith([{ ...invalid, message: 'something else' }])
    validation(pass)
    expect(pass.storedStatus.conditions).toEqual([
      { ...invalid, lastUpdateTime: at(100), lastTransitionTime: at(100) },
    ])
  })

  it('keeps its condition where another spec is refused for the same', () => {
    const pass = passWith([invalid], 2)
    validation(pass)
    expect(pass.storedStatus).toMatchObject({ conditions: [invalid], observedGeneration: 2 })
  })
})

it('a spec that is accepted goes on', () => {
  expect(validation(passOf(updating(canary())))).toBe('next')
})
