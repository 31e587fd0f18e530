import { describe, expect, it } from 'vitest'
import { compileProblem, isEmptySelector } from '../../../src/manifest/validation/selector.ts'
import { against, canary } from '../given.ts'

const mismatch =
  'spec.template.metadata.labels: Invalid value: {"app":"demo"}: `selector` does not match template `labels`'

describe('the selector', () => {
  it('is empty where it requires nothing', () => {
    expect(isEmptySelector({ matchLabels: {} })).toBe(true)
    expect(isEmptySelector({ matchLabels: { a: 'b' } })).toBe(false)
  })

  it('is required, and its absence matches no labels', () => {
    expect(against(canary({}, { selector: null }))).toEqual([
      "spec.selector: Required value: Rollout has missing field '.spec.selector'",
      mismatch,
    ])
  })

  it('is not empty', () => {
    expect(against(canary({}, { selector: { matchLabels: null } }))).toEqual([
      'spec.selector: Invalid value: {}: empty selector is invalid for deployment',
    ])
  })

  it('matches the labels of the template', () => {
    expect(against(canary({}, { selector: { matchLabels: { app: 'other' } } }))).toEqual([mismatch])
  })

  it('names a known operator', () => {
    const expression = { key: 'app', operator: 'Near', values: ['x'] }
    const selector = { matchExpressions: [expression] }
    expect(against(canary({}, { selector }))).toEqual([
      'spec.selector.matchExpressions[0].operator: Invalid value: "Near": not a valid selector operator',
      'spec.selector: Invalid value: {"matchLabels":{"app":"demo"},"matchExpressions":[{"key":"app","operator":"Near","values":["x"]}]}: invalid label selector',
    ])
  })

  it.each([
    ['In', [], "Required value: must be specified when `operator` is 'In' or 'NotIn'"],
    [
      'Exists',
      ['x'],
      "Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
    ],
  ])('%s goes with values that fit: %j does not', (operator, values, text) => {
    const selector = { matchExpressions: [{ key: 'app', operator, values }] }
    expect(against(canary({}, { selector }))[0]).toBe(
      `spec.selector.matchExpressions[0].values: ${text}`,
    )
  })
})

describe('compiling a selector', () => {
  it('works for a good one', () => {
    expect(compileProblem({ matchLabels: { app: 'demo' } })).toBe('')
  })

  it.each([
    [
      { matchExpressions: [{ key: 'app', operator: 'In' }] },
      "values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty",
    ],
    [
      { matchExpressions: [{ key: 'app', operator: 'Exists', values: ['x'] }] },
      'values: Invalid value: ["x"]: values set must be empty for exists and does not exist',
    ],
    [
      { matchLabels: { app: 'x'.repeat(64) } },
      `values[0][app]: Invalid value: "${'x'.repeat(64)}": must be no more than 63 characters`,
    ],
    [
      { matchExpressions: [{ key: 'app', operator: 'Near' }] },
      '"Near" is not a valid label selector operator',
    ],
  ])('fails for %j', (selector, problem) => {
    expect(compileProblem(selector)).toBe(problem)
  })
})
