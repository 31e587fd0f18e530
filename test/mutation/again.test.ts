import { describe, expect, it } from 'vitest'
import { latestOf, patternsOf } from './again.ts'
import type { Mutant } from './mutant.ts'

const location = { start: { line: 3, column: 7 }, end: { line: 4, column: 2 } }
const mutant = (file: string, status: string, more: Partial<Mutant> = {}): Mutant => ({
  ...{ file, status, location, version: 'now', replacement: 'true', killedBy: [] },
  ...more,
})

describe('what is known', () => {
  const tried = [
    mutant('a.ts', 'Survived'),
    mutant('a.ts', 'Survived', { replacement: 'false' }),
    mutant('b.ts', 'Killed'),
    mutant('a.ts', 'Killed'),
  ]

  it('is the last outcome of each change', () => {
    const latest = latestOf(tried, () => 'now')
    expect(latest.map(({ file, replacement, status }) => [file, replacement, status])).toEqual([
      ['a.ts', 'true', 'Killed'],
      ['a.ts', 'false', 'Survived'],
      ['b.ts', 'true', 'Killed'],
    ])
  })

  it('is no less where a change is left out later', () => {
    const [survived = expect.unreachable()] = tried
    const ignored = mutant('a.ts', 'Ignored')
    expect(latestOf([survived, ignored], () => 'now')).toEqual([survived])
    expect(latestOf([ignored, survived], () => 'now')).toEqual([survived])
  })

  it('is nothing of a file that has been changed since, or is gone', () => {
    const later = mutant('b.ts', 'Survived', { version: 'later' })
    const standing = (file: string) => (file === 'a.ts' ? null : 'later')
    expect(latestOf([...tried, later], standing)).toEqual([later])
  })
})

describe('what is tried again', () => {
  it.each(['Survived', 'NoCoverage', 'Ignored'])(
    'is what came out as %s, in its place',
    (status) => {
      expect(patternsOf([mutant('a.ts', status)], ['a.ts'])).toEqual(['a.ts:3:6-4:1'])
    },
  )

  it.each(['Killed', 'Timeout', 'RuntimeError'])('is not what is %s', (status) => {
    expect(patternsOf([mutant('a.ts', status)], ['a.ts'])).toEqual([])
  })

  it('is a place once, whatever stood there instead', () => {
    const both = [mutant('a.ts', 'Survived'), mutant('a.ts', 'Survived', { replacement: 'false' })]
    expect(patternsOf(both, ['a.ts'])).toHaveLength(1)
  })

  it('is the whole of a file of which nothing is known', () => {
    expect(patternsOf([mutant('a.ts', 'Killed')], ['a.ts', 'b.ts'])).toEqual(['b.ts'])
  })
})
