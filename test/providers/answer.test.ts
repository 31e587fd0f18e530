import { describe, expect, it } from 'vitest'
import { failed, inFlight, judged, measured } from '../../src/providers/answer.ts'
import { start } from '../../src/units/time.ts'

describe('answer', () => {
  it('is what the analysis controller takes', () => {
    expect([
      measured(1, 'float64', '1'),
      judged('Failed', '74', '', null),
      failed('x'),
      inFlight(start),
      inFlight(start, { a: 'b' }),
    ]).toEqual([
      { kind: 'result', result: 1, type: 'float64', value: '1' },
      { kind: 'finished', phase: 'Failed', value: '74', message: '', resumeAt: null },
      { kind: 'failure', message: 'x' },
      { kind: 'running', resumeAt: 0 },
      { kind: 'running', resumeAt: 0, metadata: { a: 'b' } },
    ])
  })
})
