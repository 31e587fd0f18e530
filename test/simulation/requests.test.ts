import { describe, expect, it } from 'vitest'
import { requestsOf } from '../../src/simulation/requests.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { scenarioOf } from './given.ts'

const scenario = scenarioOf({
  traffic: { requestsPerSecond: 2 },
  script: [{ at: '30s', setImage: 'app:v2' }],
  until: '100s',
})
const timeline = simulate(scenario)
const requests = requestsOf(timeline)

describe('the requests of users', () => {
  it('are named one by one, at their instants', () => {
    expect(requests).toHaveLength(200)
    expect(requests.slice(0, 3).map(({ at }) => at)).toEqual([0, 500, 1000])
    expect(requests.filter(({ image }) => image === null)).toHaveLength(10)
  })

  it('are as many for each ReplicaSet as were counted in closed form', () => {
    const last = timeline.moments.at(-1)
    const until = requests.filter(({ at }) => at < (last?.at ?? 0))
    for (const { hash, requests: counted } of last?.world.traffic?.served ?? []) {
      expect(until.filter((one) => one.hash === hash)).toHaveLength(counted)
    }
    expect(new Set(until.map(({ image }) => image))).toEqual(new Set([null, 'app:v1', 'app:v2']))
  })

  it('are none where nobody sends any', () => {
    expect(requestsOf(simulate(scenarioOf()))).toEqual([])
  })
})

it('more requests than anybody reads are refused, and counted all the same', () => {
  const busy = simulate({ ...scenario, traffic: { requestsPerSecond: 100_000 } })
  expect(() => requestsOf(busy)).toThrow('10000000 requests are too many')
  expect(busy.at('100s')?.traffic?.sent).toBe(10_000_000)
})
