import { expect, it } from 'vitest'
import { identifierStatus, printedSelector } from '../../../src/autoscaler/metrics/identifier.ts'

const selector = {
  matchLabels: { b: '2', a: '1' },
  matchExpressions: [{ key: 'tier', operator: 'In', values: ['api', 'web'] }],
}

it('a selector is printed as Go prints it', () => {
  expect(printedSelector({ name: 'queue', selector: null })).toBe('nil')
  expect(printedSelector({ name: 'queue', selector })).toBe(
    '&LabelSelector{MatchLabels:map[string]string{a: 1,b: 2,},' +
      'MatchExpressions:[]LabelSelectorRequirement{' +
      'LabelSelectorRequirement{Key:tier,Operator:In,Values:[api web],},},}',
  )
})

it('the status names a metric with its selector, if it has one', () => {
  expect(identifierStatus({ name: 'queue', selector: null })).toEqual({ name: 'queue' })
  expect(identifierStatus({ name: 'queue', selector })).toEqual({ name: 'queue', selector })
})
