import { describe, expect, it } from 'vitest'
import {
  sameServiceTwice,
  strategyObjection,
} from '../../../src/manifest/validation/strategyField.ts'

describe('an objection to a field of a strategy', () => {
  it('names it without the strategy in which it stands', () => {
    const complaint = { type: 'invalid', value: 0 } as const
    const one = strategyObjection('ping-pong', 'canary', ['steps', 1], complaint, 'no', 'hint')
    expect(one).toEqual({
      code: 'ping-pong',
      field: 'spec.strategy.steps[1]',
      at: ['spec', 'strategy', 'canary', 'steps', 1],
      body: 'Invalid value: 0: no',
      hint: 'hint',
      basis: [],
    })
  })

  it('has one sentence for a Service with two roles', () => {
    expect(sameServiceTwice('ping', 'pong')).toBe(
      'This rollout uses the same service for the ping and pong services, but two different services are required.',
    )
  })
})
