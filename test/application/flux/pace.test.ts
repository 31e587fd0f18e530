import { expect, it } from 'vitest'
import { backoff, never, returning } from '../../../src/application/flux/outcome.ts'
import { beginRun, endRun } from '../../../src/application/flux/pace.ts'
import { instant, start } from '../../../src/units/time.ts'

const fresh = { dueAt: start, again: false, failures: 0, draws: 0 }
const minute = returning({ kind: 'interval', after: 60_000_000_000n })

it('an interval is spread by 5 % to either side', () => {
  for (let seed = 0; seed < 200; seed++) {
    const { dueAt, draws } = endRun(beginRun(fresh), instant(1000), minute, seed, 'x')
    expect(Math.abs((dueAt ?? 0) - 61_000)).toBeLessThanOrEqual(3000)
    expect(draws).toBe(1)
  }
})

it('what was asked for during a run follows directly', () => {
  const asked = { ...beginRun(fresh), again: true }
  expect(endRun(asked, instant(1000), minute, 0, 'x').dueAt).toBe(1000)
})

it('failures are counted until a run succeeds', () => {
  const failed = endRun(beginRun(fresh), start, returning(backoff), 0, 'x')
  expect([failed.dueAt, failed.failures]).toEqual([750, 1])
  expect(endRun(beginRun(failed), start, returning(never), 0, 'x')).toMatchObject({
    dueAt: null,
    failures: 0,
  })
})
