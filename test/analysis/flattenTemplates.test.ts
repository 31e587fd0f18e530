import { expect, it } from 'vitest'
import {
  flattenTemplates,
  repeatedDryRun,
  repeatedRetention,
} from '../../src/analysis/flattenTemplates.ts'
import type { AnalysisTemplate } from '../../src/analysis/template.ts'
import { argument, metric, secret, template } from './given.ts'

const flatten = (...contents: Partial<AnalysisTemplate>[]) => {
  const flat = flattenTemplates(contents.map((content) => template('t', content)))
  return flat.ok ? flat.spec : flat.error
}

it('lays metrics, arguments and rules one after another', () => {
  const flat = flatten(
    { metrics: [metric('a')], args: [argument('x', '1')], dryRun: [{ metricName: 'a' }] },
    { metrics: [metric('b')], args: [argument('y', '2')] },
  )
  expect(flat).toEqual({
    metrics: [metric('a'), metric('b')],
    args: [argument('x', '1'), argument('y', '2')],
    dryRun: [{ metricName: 'a' }],
    measurementRetention: [],
  })
})

it('refuses two metrics, or two rules, of one name', () => {
  const twice = { metrics: [metric('a')] }
  expect(flatten(twice, twice)).toBe("two metrics have the same name 'a'")
  const rules = [{ metricName: 'a', limit: 1 }]
  expect(flatten({ dryRun: rules }, { dryRun: rules })).toBe(
    "two Dry-Run metric rules have the same name 'a'",
  )
  expect(flatten({ measurementRetention: rules }, { measurementRetention: rules })).toBe(
    "two Measurement Retention metric rules have the same name 'a'",
  )
  expect(repeatedDryRun(rules)).toBe('')
  expect(repeatedRetention([...rules, ...rules])).not.toBe('')
})

it('keeps the first value of an argument, and refuses a different one', () => {
  const [bare, one, two] = [argument('x'), argument('x', '1'), argument('x', '2')]
  expect(flatten({ args: [bare] }, { args: [one] })).toMatchObject({ args: [one] })
  expect(flatten({ args: [one] }, { args: [bare] })).toMatchObject({ args: [one] })
  expect(flatten({ args: [one] }, { args: [two] })).toBe(
    "Argument `x` specified multiple times with different values: '1', '2'",
  )
})

it('loses a secret to a later declaration without a value', () => {
  const [bare, hidden] = [argument('x'), secret('x', 's', 'k')]
  expect(flatten({ args: [hidden] }, { args: [bare] })).toMatchObject({ args: [bare] })
  expect(flatten({ args: [bare] }, { args: [hidden] })).toMatchObject({ args: [hidden] })
})
