import { describe, expect, it } from 'vitest'
import { bodiesOf, rollout, typed } from './given.ts'

describe('pause', () => {
  it('writes spec.paused, and leaves the status alone', () => {
    const paused = typed('pause web', [rollout({}, { phase: 'Healthy' })])
    expect(bodiesOf(paused)).toEqual([{ spec: { paused: true } }])
    expect(paused.stdout).toBe("rollout 'web' paused\n")
    expect(paused.objects).toEqual([rollout({ paused: true }, { phase: 'Healthy' })])
  })

  it('does not read first: it is the patch that finds nothing', () => {
    const missing = typed('pause web', [])
    expect(bodiesOf(missing)).toEqual([['NotFound', { spec: { paused: true } }]])
    expect(missing.stderr).toBe('Error: rollouts.argoproj.io "web" not found\n')
  })
})
