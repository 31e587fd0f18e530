import { describe, expect, it } from 'vitest'
import { formWords, valueWords } from '../../src/door/wording.ts'

describe('the words of a misuse', () => {
  it.each([
    ['string', 'a string'],
    ['anything', 'anything'],
    [{ list: 'string' }, 'a list'],
    [{ words: ['canary', 'blueGreen'] }, 'canary or blueGreen'],
    [{ words: [null] }, 'null'],
    [{ type: 'Plan', has: {} }, 'a Plan'],
    [{ type: '', has: {} }, 'an object'],
    [{ by: 'string' }, 'an object'],
    [{ either: ['string', { type: 'End', has: {} }] }, 'a string or an End'],
    [() => 'number' as const, 'a number'],
  ] as const)('%o is wanted as %s', (form, words) => {
    expect(formWords(form)).toBe(words)
  })

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [Number.NaN, 'NaN'],
    [true, 'true'],
    ['5m', 'the text "5m"'],
    ['x'.repeat(100), `the text "${'x'.repeat(40)}"`],
    [[1, 2], 'a list of 2'],
    [{}, 'an object with nothing'],
    [{ kind: 'Rollout', spec: {} }, 'an object with kind, spec'],
    [() => 1, '() => 1'],
    [
      Object.assign(() => {}, { toString: () => '() => {\n  return longer than a line is\n}' }),
      '() => { return longer than a line is }',
    ],
    [10n, '10'],
    [Symbol('x'), 'Symbol(x)'],
  ])('%o is there as %s', (value, words) => {
    expect(valueWords(value)).toBe(words)
  })

  it('what throws when it is looked at is told as well', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(valueWords(proxy)).toBe('something unreadable')
  })
})
