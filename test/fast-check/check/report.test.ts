import { expect, it } from 'vitest'
import { reportOf } from '../../../src/fast-check/check/report.ts'
import { invariants } from '../../../src/laws/invariants.ts'
import { promises } from '../../../src/laws/promises.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { after, blueGreen, check, planFrom } from '../../laws/stories.ts'

it('says which law, when, in which scenario, how to see it again, and how it looked', () => {
  const plan = planFrom({ steps: [{ pause: {} }] }, { replicas: 1 })
  const scenario = { plan, script: [{ at: '1s', setImage: 'app:v2' }], until: '9s' }
  const { surgeIsBounded: invariant } = invariants
  if (invariant === undefined) throw new Error('no such law')
  const report = reportOf({
    invariant,
    violation: { at: after(1), message: 'there are two' },
    scenario,
    timeline: simulate(scenario),
    again: 'this line',
  })
  const lines = report.split('\n')
  expect(lines[0]).toBe('✖ surge is bounded: there are two, at 1s')
  expect(lines[1]).toBe(`  ${invariant.claim}`)
  expect(lines.filter((line) => line.startsWith('# '))).toEqual([
    '# manifests',
    '# world',
    '# tree at 1s',
    '# see it again',
  ])
  expect(report).toContain('script:\n- at: 1s\n  setImage: app:v2\nuntil: 9s\n')
  expect(lines[2]).toBe('  After setImage app:v2 at 1s; then demo-v2 was created.')
  expect(lines.at(-1)).toBe('this line')
  expect(report).toMatch(/Status: +✔ Healthy|Status: +॥ Paused/)
})

it('shows an instant that never ends as it began', () => {
  const invariant = promises.settles()
  const metric = { failureCondition: 'result < 0.9', count: 1 }
  const plan = planFrom({ ...blueGreen, postPromotionAnalysis: check }, {}, metric)
  const scenario = {
    plan,
    script: [{ at: '90s', setImage: 'app:v2' }],
    metrics: { 'success-rate': 0.92 },
    until: '5m',
  }
  const timeline = simulate(scenario)
  const violation = invariant.check(timeline, plan)
  if (violation === null) throw new Error('it settles')
  const lines = reportOf({ invariant, violation, scenario, timeline, again: '' }).split('\n')
  expect(lines[0]).toMatch(/^✖ it settles: the controller never comes to rest: .*, at 1m\d\ds?/)
  expect(lines.filter((line) => line.startsWith('# tree'))).toEqual(['# tree before 1m50s'])
})
