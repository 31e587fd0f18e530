import { describe, expect, it } from 'vitest'
import { objection, objectionText } from '../../../src/manifest/validation/objection.ts'

describe('an objection', () => {
  it('reads like an error of Kubernetes', () => {
    const complaint = { type: 'invalid', value: 120 } as const
    const detail = 'SetWeight needs to be between 0 and 100'
    const path = ['spec', 'steps', 0, 'setWeight']
    expect(objectionText(objection('weight-out-of-range', path, complaint, detail, ''))).toBe(
      'spec.steps[0].setWeight: Invalid value: 120: SetWeight needs to be between 0 and 100',
    )
  })

  it('without a field is only its text', () => {
    const one = objection('workload-reference', [], { type: 'internal' }, 'x', '')
    expect(objectionText(one)).toBe('Internal error: x')
  })
})
