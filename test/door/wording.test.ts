import { describe, expect, it } from 'vitest'
import { formWords, valueWords, withArticle } from '../../src/door/wording.ts'

describe('the words of a misuse', () => {
  it.each([
    ['text', 'a text'],
    ['flag', 'true or false'],
    [{ list: 'text' }, 'a list'],
    [{ words: ['canary', 'blueGreen'] }, 'one of canary, blueGreen'],
    [{ words: ['Rollout'] }, 'Rollout'],
    [{ type: 'Plan', has: {} }, 'a Plan'],
    [{ type: '', has: {} }, 'an object'],
    [{ dictionary: 'text' }, 'an object'],
    [{ either: ['null', 'text', { type: 'End', has: {} }] }, 'null or a text or an End'],
  ] as const)('%j is wanted as %s', (form, words) => {
    expect(formWords(form)).toBe(words)
  })

  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [Number.NaN, 'NaN'],
    [true, 'true'],
    ['5m', 'the text "5m"'],
    ['x'.repeat(100), `the text "${'x'.repeat(40)}…"`],
    [[1, 2], 'a list of 2'],
    [{}, 'an object without keys'],
    [{ kind: 'Rollout', spec: {} }, 'an object with kind, spec'],
    [() => 1, 'a function'],
    [10n, 'a bigint'],
    [Symbol('x'), 'a symbol'],
  ])('%o is there as %s', (value, words) => {
    expect(valueWords(value)).toBe(words)
  })

  it('an article fits its word', () => {
    expect(withArticle('Plan')).toBe('a Plan')
    expect(withArticle('ExperimentInfo')).toBe('an ExperimentInfo')
  })
})
