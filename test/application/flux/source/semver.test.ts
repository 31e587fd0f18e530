import { describe, expect, it } from 'vitest'
import { highestMatch } from '../../../../src/application/flux/source/semver.ts'

const tags = ['v1.0.0', '1.2.0', 'v1.2.5', 'v1.3.0-rc.1', 'v2.0.0', 'v0.4.1', 'v0.4.9', 'nightly']
const best = (range: string) => {
  const match = highestMatch(range, tags, () => 0)
  return 'error' in match ? match.error : match.tag
}

// The meaning of the operators: Masterminds/semver, README.
describe('highestMatch', () => {
  it('takes the highest version that a range allows', () => {
    expect([best('>=1.0.0 <2.0.0'), best('*'), best('1.2.x'), best('<1.0.0')]).toEqual([
      'v1.2.5',
      'v2.0.0',
      'v1.2.5',
      'v0.4.9',
    ])
  })

  it('knows tilde, caret, hyphen and alternatives', () => {
    expect([
      best('~1.2.0'),
      best('^1.0.0'),
      best('^0.4.1'),
      best('1.0.0 - 1.2.0'),
      best('~0.4 || 1.0.0'),
    ]).toEqual(['v1.2.5', 'v1.2.5', 'v0.4.9', '1.2.0', 'v1.0.0'])
  })

  it('means pre-releases only where the range names one', () => {
    expect([best('>=1.3.0 <2.0.0'), best('>=1.3.0-0 <2.0.0')]).toEqual([null, 'v1.3.0-rc.1'])
  })

  it('does not reach a pre-release of the version behind its end', () => {
    const match = highestMatch('^1.0.0-0', ['1.0.0', '2.0.0-rc.1'], () => 0)
    expect(match).toEqual({ tag: '1.0.0' })
  })

  it('leaves out what it excludes', () => {
    expect(best('^1.0.0, !=1.2.5')).toBe('1.2.0')
  })

  it('has nothing for a range above all tags, and an error for what is none', () => {
    expect([best('5.x'), best('not a range')]).toEqual([null, 'improper constraint: "not a range"'])
  })

  it('decides by age between versions that are equal', () => {
    const match = highestMatch('*', ['1.0.0+b', '1.0.0+a'], (a, b) => (a < b ? -1 : 1))
    expect(match).toEqual({ tag: '1.0.0+b' })
  })

  it('orders pre-releases as SemVer does, numbers before texts and the longer behind', () => {
    const ordered = ['alpha', 'alpha.1', 'alpha.beta', 'beta', 'beta.2', 'beta.11', 'rc.1']
    for (const [index, pre] of ordered.entries()) {
      const tags = ordered.slice(0, index + 1).map((one) => `1.0.0-${one}`)
      expect(highestMatch('>=1.0.0-0', tags.toReversed(), () => 0)).toEqual({ tag: `1.0.0-${pre}` })
    }
  })

  it('compares with versions of which a part is given', () => {
    const some = ['1.2.0', '1.2.5', '1.3.0', '2.0.0']
    const of = (range: string): unknown => {
      const match = highestMatch(range, some, () => 0)
      return 'error' in match ? match.error : match.tag
    }
    expect(
      ['>1.2', '>1.2.5', '<=1.2', '<=1.2.0', '=<1.2.4', '=>1.3.0', '=1.2', '1.2.0'].map(of),
    ).toEqual([...['2.0.0', '2.0.0', '1.2.5', '1.2.0', '1.2.0', '2.0.0', '1.2.5', '1.2.0']])
    expect(['^1', '^1.2', '~1', '~1.2', '^*', '~*'].map(of)).toEqual([
      ...['1.3.0', '1.3.0', '1.3.0', '1.2.5', '2.0.0', '2.0.0'],
    ])
  })

  it('leaves the first number alone that is not 0 where a caret says so', () => {
    const some = ['0.0.3', '0.0.4', '0.1.0', '0.2.0', '1.0.0']
    const of = (range: string): unknown => {
      const match = highestMatch(range, some, () => 0)
      return 'error' in match ? match.error : match.tag
    }
    expect(['^0.0.3', '^0.1.0', '^0.0', '^0', '~0.0.0'].map(of)).toEqual([
      ...['0.0.3', '0.1.0', '0.0.4', '0.2.0', '1.0.0'],
    ])
  })
})
