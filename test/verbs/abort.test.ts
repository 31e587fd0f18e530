import { describe, expect, it } from 'vitest'
import { bodiesOf, rollout, typed } from './given.ts'

describe('abort', () => {
  it('asks for an abort in the status, whatever the rollout is doing', () => {
    const aborted = typed('abort web', [rollout()])
    expect(bodiesOf(aborted)).toEqual([['status', { status: { abort: true } }]])
    expect(aborted).toMatchObject({ stdout: "rollout 'web' aborted\n", stderr: '', exitCode: 0 })
    expect(aborted.objects).toEqual([rollout({}, { abort: true })])
  })

  it('needs a name', () => {
    expect(typed('abort', []).stderr).toMatch(
      /^Usage:\n {2}kubectl-argo-rollouts abort ROLLOUT_NAME/,
    )
  })
})
