import { expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import { shareOfUsers, waysOfUsers } from '../../src/timeline/users.ts'
import { planFrom } from '../questions/given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: {} }] } }')
const script = [{ at: '60s', setImage: 'web:2' }]
const asked = simulate({ plan, script, traffic: { requestsPerSecond: 0 }, until: '5m' }).at('2m')
const silent = simulate({ plan, script, until: '5m' }).at('2m')

it('is the part of the ready pods where nothing routes', () => {
  if (asked === null) throw new Error('no world')
  const hash = asked.rollout?.spec.template.hash
  expect(shareOfUsers(asked, (one) => one === hash)).toBe(0.25)
  expect(shareOfUsers(asked, () => true)).toBe(1)
  expect(waysOfUsers(asked)).toHaveLength(1)
})

it('is nothing where nobody is asked', () => {
  if (silent === null) throw new Error('no world')
  expect(shareOfUsers(silent, () => true)).toBe(0)
})
