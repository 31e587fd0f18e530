import { expect, it } from 'vitest'
import { customResourceDefinition } from '../../../../src/application/flux/kstatus/customResourceDefinition.ts'
import { start } from '../../../../src/units/time.ts'

const status = (...conditions: readonly object[]) =>
  customResourceDefinition(
    { status: { conditions: conditions.map((each) => ({ ...each })) } },
    start,
  ).status

it('a definition is current when it is established', () => {
  expect(status()).toBe('InProgress')
  expect(status({ type: 'Established', status: 'True' })).toBe('Current')
})

it('a definition whose names are taken has failed', () => {
  expect(status({ type: 'NamesAccepted', status: 'False' })).toBe('Failed')
  expect(status({ type: 'Established', status: 'False', reason: 'Installing' })).toBe('InProgress')
  expect(status({ type: 'Established', status: 'False', reason: 'Other' })).toBe('Failed')
})
