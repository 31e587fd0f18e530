import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { readTraffic } from '../../../src/simulation/traffic/readTraffic.ts'
import { readTime } from '../../../src/timeline/time.ts'
import type { Diagnostic } from '../../../src/units/diagnostic.ts'
import { start } from '../../../src/units/time.ts'
import { planOf } from '../given.ts'

const read = (more: Partial<Scenario>) => {
  const diagnostics: Diagnostic[] = []
  const scenario = { plan: planOf(), ...more }
  const plan = readTraffic(scenario, (_, time) => readTime(time) ?? start, diagnostics)
  return { plan, codes: diagnostics.map(({ code, path }) => `${path}: ${code}`) }
}
const pace = { requestsPerSecond: 10 }

describe('requests of a scenario', () => {
  it('are none where nobody asks anything', () => {
    expect(read({}).plan).toBeNull()
    expect(read({ app: {} }).plan?.requestsPerSecond).toBe(0)
  })

  it('are everybody’s, if nobody is told apart', () => {
    expect(read({ traffic: pace }).plan?.groups).toMatchObject([{ name: 'users', part: 1 }])
    const { plan } = read({ traffic: { ...pace, service: 'web' } })
    expect(plan?.groups).toMatchObject([{ name: 'users', service: 'web' }])
  })

  it('come in groups by their shares, of what those before leave', () => {
    const groups = [
      { share: 0.5, headers: { 'X-Tester': 'yes' } },
      { name: 'inside', share: 0.25, service: 'web', method: 'POST', path: '/api' },
    ]
    const { plan } = read({ traffic: { ...pace, groups } })
    expect(plan?.groups).toEqual([
      {
        name: 'group 1',
        part: 0.5,
        service: '',
        headers: { 'x-tester': 'yes' },
        method: 'GET',
        path: '/',
      },
      { name: 'inside', part: 0.5, service: 'web', headers: {}, method: 'POST', path: '/api' },
      { name: 'users', part: 1, service: '', headers: {}, method: 'GET', path: '/' },
    ])
  })

  it('leave nobody else where the shares come to all', () => {
    const thirds = [0.1, 0.2, 0.7].map((share) => ({ share }))
    const { plan, codes } = read({ traffic: { ...pace, groups: thirds } })
    expect(plan?.groups.map(({ name }) => name)).toEqual(['group 1', 'group 2', 'group 3'])
    expect(plan?.groups.at(-1)?.part).toBe(1)
    expect(codes).toEqual([])
  })

  it('cannot be of more than all users, or split by no known router', () => {
    const groups = [{ share: 0.8 }, { share: 0.4 }]
    expect(read({ traffic: { ...pace, groups } }).codes).toEqual(['traffic.groups: shares-above-1'])
    expect(read({ traffic: { ...pace, router: 'nginks' } }).codes).toEqual([
      'traffic.router: no-such-router',
    ])
  })

  it('know what is written at once, or after a lag of its kind', () => {
    expect(read({ traffic: pace }).plan?.lag).toEqual({ services: 0, weights: 0 })
    const lag = { services: '20s', weights: '1500ms' }
    expect(read({ traffic: pace, lag }).plan?.lag).toEqual({ services: 20_000, weights: 1500 })
  })
})
