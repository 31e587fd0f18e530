import { describe, expect, it } from 'vitest'
import { instant } from '../../src/units/time.ts'
import { restartAt } from '../../src/verbs/restart.ts'
import { bodiesOf, rollout, typed } from './given.ts'

const now = instant(30_900)

describe('restart', () => {
  it.each([
    ['restart web', '2026-01-01T00:00:30Z', '0s'],
    ['restart web --in 1h30m', '2026-01-01T01:30:30Z', '1h30m'],
    ['restart web -i 100ms', '2026-01-01T00:00:31Z', '100ms'],
    ['restart web --in=-31s', '2025-12-31T23:59:59Z', '-31s'],
  ])('%s is due at %s', (line, at, wait) => {
    const restarted = typed(line, [rollout()], {}, now)
    expect(bodiesOf(restarted)).toEqual([{ spec: { restartAt: at } }])
    expect(restarted.stdout).toBe(`rollout 'web' restarts in ${wait}\n`)
  })

  it.each([
    ['60', 'time: missing unit in duration "60"'],
    ['1d', 'time: unknown unit "d" in duration "1d"'],
  ])('refuses %s, where the original crashes', (wait, error) => {
    const refused = typed(`restart web --in ${wait}`, [rollout()], {}, now)
    expect(refused).toMatchObject({
      writes: [],
      stdout: '',
      stderr: `Error: ${error}\n`,
      exitCode: 1,
    })
  })

  it('takes one name, and does not read the Rollout', () => {
    expect(typed('restart web shop', [rollout()])).toMatchObject({ writes: [], exitCode: 1 })
    expect(typed('restart shop', [rollout()]).stderr).toBe(
      'Error: rollouts.argoproj.io "shop" not found\n',
    )
  })

  it('keeps whole seconds, cut off', () => {
    expect(restartAt(instant(999), 0.5)).toBe(0)
    expect(restartAt(instant(0), -0.5)).toBe(-1000)
  })
})
