import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  type Complaint,
  objection,
  objectionText,
} from '../../../src/manifest/validation/objection.ts'

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

  it.each<[Complaint, string, string]>([
    [{ type: 'invalid', value: 'a' }, '', 'Invalid value: "a"'],
    [{ type: 'duplicate', value: 'a' }, '', 'Duplicate value: "a"'],
    [{ type: 'notFound', value: 'a' }, '', 'Not found: "a"'],
    [{ type: 'required' }, '', 'Required value'],
    [{ type: 'required' }, 'add it', 'Required value: add it'],
    [{ type: 'forbidden' }, 'not here', 'Forbidden: not here'],
    [{ type: 'internal' }, 'oh', 'Internal error: oh'],
    [
      { type: 'notSupported', value: 'x', supported: ['A', 'B'] },
      '',
      'Unsupported value: "x": supported values: "A", "B"',
    ],
  ])('of %j with %j says %s', (complaint, detail, text) => {
    expect(bodyOf(complaint, detail)).toBe(text)
  })
})
