import { expect, it } from 'vitest'
import { rules } from '../../../../src/application/flux/kstatus/rules.ts'
import { start } from '../../../../src/units/time.ts'

it('no rule knows anything to say against an object that is quite empty but that it waits', () => {
  for (const [kind, rule] of rules) {
    expect([kind, ['Current', 'InProgress'].includes(rule({ kind }, start).status)]).toEqual([
      kind,
      true,
    ])
  }
})

it('a ConfigMap is ready, and so is what only schedules', () => {
  for (const kind of ['ConfigMap', 'Secret', 'batch/CronJob']) {
    expect(rules.get(kind)?.({}, start).message).toBe('Resource is always ready')
  }
})

it('a Rollout has no rule', () => {
  expect(rules.has('argoproj.io/Rollout')).toBe(false)
})
