import { expect, it } from 'vitest'
import {
  causeReason,
  errorText,
  fieldError,
  typeError,
} from '../../../src/manifest/admission/fieldError.ts'

it('is written as the API server writes it', () => {
  const negative = fieldError(['spec', 'replicas'], { type: 'invalid', value: -1 }, 'too few')
  expect(errorText(negative)).toBe('spec.replicas: Invalid value: -1: too few')
  const missing = fieldError(['spec', 'ports', 0, 'port'], { type: 'required' })
  expect(errorText(missing)).toBe('spec.ports[0].port: Required value')
})

it('has a reason of its own for a wrong type', () => {
  expect(causeReason(typeError([], '<nil>', 'x').type)).toBe('FieldValueTypeInvalid')
  expect(causeReason('notSupported')).toBe('FieldValueNotSupported')
})
