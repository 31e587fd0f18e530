import { describe, expect, it } from 'vitest'
import { iptablesOrder, iptablesProbabilities } from '../../src/routers/kubeProxyIptables.ts'
import { startRouter } from '../../src/routers/process.ts'
import { serve } from '../../src/routers/serve.ts'
import { letters, weighted } from './sequence.ts'

describe('kube-proxy in iptables mode', () => {
  it('takes one in the endpoints that are left, and the last without condition', () => {
    expect(iptablesProbabilities(3)).toEqual(['0.3333333333', '0.5000000000', 'always'])
    expect(iptablesProbabilities(1)).toEqual(['always'])
    expect(iptablesProbabilities(0)).toEqual([])
  })

  it('prints a tie with an even last digit, as Go does: 1/2048 is 0.00048828125', () => {
    expect(iptablesProbabilities(2048)[0]).toBe('0.0004882812')
  })

  it('sorts endpoints as bytes of ip:port', () => {
    const listed = ['10.244.1.1:80', '10.244.1.2:80', '10.244.1.10:80', '10.244.1.11:80']
    expect(iptablesOrder(listed)).toEqual([
      '10.244.1.10:80',
      '10.244.1.11:80',
      '10.244.1.1:80',
      '10.244.1.2:80',
    ])
  })

  // χ² with 4 degrees of freedom is above 18.5 once in a thousand honest tries.
  it('spreads connections evenly, whatever the weights', () => {
    const { counts } = serve(startRouter('kubeProxyIptables', weighted(9, 1, 1, 1, 1), 4), 20_000)
    const chiSquare = counts.reduce((sum, count) => sum + (count - 4000) ** 2 / 4000, 0)
    expect(chiSquare).toBeLessThan(18.5)
  })

  it('refuses without a ready endpoint', () => {
    const down = weighted(1, 1).map((pod) => ({ ...pod, down: true }))
    expect(letters(startRouter('kubeProxyIptables', down, 1), 2)).toBe('--')
  })
})
