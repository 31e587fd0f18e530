import { describe, expect, it } from 'vitest'
import { bodiesOf, rollout, typed } from './given.ts'

const paused = {
  pauseConditions: [{ reason: 'CanaryPauseStep', startTime: '2026-01-01T00:00:00Z' }],
  controllerPause: true,
  currentStepIndex: 1,
}
const cleared = { status: { pauseConditions: null } }
const unpaused = { spec: { paused: false } }

describe('promote', () => {
  it('writes the status first, then the spec', () => {
    const promoted = typed('promote web', [rollout({ paused: true }, paused)])
    expect(bodiesOf(promoted)).toEqual([['status', cleared], unpaused])
    expect(promoted.stdout).toBe("rollout 'web' promoted\n")
    const { pauseConditions: _, ...status } = paused
    expect(promoted.objects).toEqual([rollout({ paused: false }, status)])
  })

  it('writes both at once where the status is no resource of its own', () => {
    const options = { statusSubresource: false }
    const promoted = typed('promote web', [rollout({}, paused)], options)
    expect(bodiesOf(promoted)).toEqual([['status NotFound', cleared], { ...unpaused, ...cleared }])
    const skipped = typed('promote web -c', [rollout({}, paused)], options)
    expect(bodiesOf(skipped)[1]).toEqual({ status: { currentStepIndex: 2 } })
  })

  it('writes nothing to a Rollout that is there already, and says as usual', () => {
    const done = rollout({}, { currentPodHash: 'v2', stableRS: 'v2' })
    const promoted = typed('promote web --full', [done])
    expect(promoted).toMatchObject({ writes: [], stdout: "rollout 'web' fully promoted\n" })
    const byHand = typed('promote web --full', [rollout({ paused: true }, {})])
    expect(bodiesOf(byHand)).toEqual([unpaused])
  })

  it('says of old flags that they are old, and does what they say', () => {
    const skipped = typed('promote -a web --full', [rollout({}, paused)])
    expect(bodiesOf(skipped)).toEqual([['status', { status: { currentStepIndex: 3 } }]])
    expect(skipped.stdout).toBe("rollout 'web' fully promoted\n")
    expect(skipped.stderr).toBe('Flag --skip-all-steps has been deprecated, use --full instead\n')
  })

  it('refuses what cannot be skipped', () => {
    const blueGreen = rollout({ strategy: { blueGreen: { activeService: 'web' } } })
    expect(typed('promote web -a', [blueGreen])).toMatchObject({
      writes: [],
      stdout: '',
      stderr:
        'Flag --skip-all-steps has been deprecated, use --full instead\n' +
        'Error: Cannot skip steps of a bluegreen rollout. Run without a flags\n',
      exitCode: 1,
    })
  })

  it('takes one name, of a Rollout that is there', () => {
    expect(typed('promote', []).stderr).toMatch(/^Usage:\n/)
    expect(typed('promote web shop', [rollout()]).stderr).toMatch(/^Usage:\n/)
    expect(typed('promote web', [])).toMatchObject({
      writes: [],
      stderr: 'Error: rollouts.argoproj.io "web" not found\n',
    })
  })
})
