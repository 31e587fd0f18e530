import { expect, it } from 'vitest'
import { defaultReplicas } from '../../../src/rollout/reconcilers/defaultReplicas.ts'
import { canary, passOf, promoted, updating } from '../given.ts'

it('absent replicas are written as 1, and that is the whole pass', () => {
  const state = updating(canary())
  const pass = passOf({ ...state, spec: { ...state.spec, replicas: null } })
  expect(defaultReplicas(pass)).toBe('end')
  expect([pass.storedSpec.replicas, pass.generation]).toEqual([1, state.generation + 1])
})

it('replicas that are there, be it 0, are left alone', () => {
  const pass = passOf(updating(canary({}, { replicas: 0 })))
  expect(defaultReplicas(pass)).toBe('next')
  expect(pass.storedSpec).toBe(pass.spec)
})

it('the abort of a promoted rollout is dropped', () => {
  const pass = passOf(promoted(canary(), { status: { abort: true } }))
  defaultReplicas(pass)
  expect(pass.pause.dropAbort).toBe(true)
  const running = passOf(updating(canary(), { status: { abort: true } }))
  defaultReplicas(running)
  expect(running.pause.dropAbort).toBe(false)
})
