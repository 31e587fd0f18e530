import { expect, it } from 'vitest'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { planFrom } from '../../questions/given.ts'

const plan = planFrom(
  '{ canary: { steps: [{ setWeight: 25 }, { pause: {} }, { setWeight: 50 }, { pause: {} }] } }',
)
const begun = { plan, script: [{ at: '1m', setImage: 'web:2' }], pods: { startup: '10s' } }

function promotions(scenario: Scenario): readonly unknown[] {
  const { moments } = simulate(scenario)
  return moments.flatMap(({ actions }) => actions.filter(({ promote }) => promote === true))
}

it('every gate is passed at the instant at which it is reached', () => {
  expect(promotions({ ...begun, gates: 'promote' })).toEqual([
    { at: '1m10s', promote: true },
    { at: '1m20s', promote: true },
  ])
})

it('or so long after it was', () => {
  expect(promotions({ ...begun, gates: { after: '2m' } })).toEqual([
    { at: '3m10s', promote: true },
    { at: '5m20s', promote: true },
  ])
})

it('or never, which is so where nothing is said', () => {
  expect(promotions({ ...begun, gates: 'wait' })).toEqual([])
  expect(promotions(begun)).toEqual([])
})

it('is as somebody who promotes a moment later', () => {
  const byHand = [
    { at: '70.001s', promote: true },
    { at: '80.002s', promote: true },
  ]
  const one = simulate({ ...begun, gates: 'promote', until: '10m' })
  const other = simulate({ ...begun, until: '10m', script: [...begun.script, ...byHand] })
  expect(one.end).toEqual(other.end)
  const stepsAt = ({ at }: typeof one): unknown =>
    ['65s', '75s', '85s', '95s'].map((time) => at(time)?.rollout?.status.currentStepIndex)
  expect(stepsAt(one)).toEqual(stepsAt(other))
})

it('goes on after a script that gets there first', () => {
  const script = [...begun.script, { at: '2m', promote: true }]
  expect(promotions({ ...begun, script, gates: { after: '10m' } })).toEqual([
    { at: '2m', promote: true },
    { at: '12m10s', promote: true },
  ])
})

it('a time that is none is told', () => {
  const { diagnostics } = simulate({ ...begun, gates: { after: 'soon' } })
  expect(diagnostics).toMatchObject([{ code: 'not-a-time', path: 'gates.after' }])
})
