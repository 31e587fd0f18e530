import { describe, expect, it } from 'vitest'
import { servicesNow, servicesOfPlan } from '../../../src/simulation/traffic/selecting.ts'
import { nowOf, planOf, simulated } from '../given.ts'

const selector = { app: 'demo' }
const told = (hash: string) => [
  { name: 'demo-canary', selector, hash },
  { name: 'demo-stable', selector, hash: '' },
]

it('a plan’s Services select by what is written, the hash apart', () => {
  expect(servicesOfPlan(planOf())).toEqual(told(''))
})

describe('Services as they are now', () => {
  it('have the hash that controllers wrote', () => {
    const world = simulated({ until: '60s' }).at('60s')
    const now = nowOf(world ?? {}, 60)
    if (now.rollout === null) throw new Error('a Rollout was deployed')
    const [first, ...rest] = now.rollout.services
    const hashed = first === undefined ? [] : [{ ...first, hash: 'v1' }, ...rest]
    now.rollout = { ...now.rollout, services: hashed }
    expect(servicesNow(now)).toEqual(told('v1'))
  })

  it('stay when the Rollout goes, and new ones come with a file', () => {
    const extra = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'extra' },
      spec: { selector: { app: 'demo' }, ports: [{ port: 80 }] },
    }
    const script = [
      { at: '0s', deploy: true },
      { at: '10s', apply: [extra] },
      { at: '20s', delete: true },
    ]
    const world = simulated({ script, until: '30s' }).at('30s')
    const names = servicesNow(nowOf(world ?? {}, 30)).map(({ name }) => name)
    expect(names).toEqual(['demo-canary', 'demo-stable', 'extra'])
  })
})
