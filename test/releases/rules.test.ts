import { describe, expect, it } from 'vitest'
import { readTimeText } from '../../src/go/timeText.ts'
import { arrivals, type DifferenceName } from '../../src/releases/arrivals.ts'
import { differences } from '../../src/releases/differences.ts'
import { differencesBetween, newestRules, rulesOfVersion } from '../../src/releases/rules.ts'

describe('the rules of a controller', () => {
  it('are all new in the newest, and the very same object every time', () => {
    expect(new Set(Object.values(newestRules))).toEqual(new Set([true]))
    expect(rulesOfVersion('master')).toBe(newestRules)
  })

  it('have what came with its version or before, and what was taken back to it', () => {
    expect(rulesOfVersion('v1.9.1')).toMatchObject({
      progressThreshold: true,
      fastRollbackByAge: false,
    })
    expect(rulesOfVersion('v1.8.3').analysisOutlivesPods).toBe(false)
    expect(rulesOfVersion('v1.8.4').analysisOutlivesPods).toBe(true)
  })

  it('differ between versions by what came in between, whichever comes first', () => {
    expect(differencesBetween('v1.9.0', 'v1.9.1')).toEqual([])
    expect(differencesBetween('v1.8.3', 'v1.8.4')).toEqual(['analysisOutlivesPods'])
    expect(differencesBetween('v1.10.0-rc1', 'master')).toEqual([
      'dynamicAbortWeight',
      'abortDelayKeepsSize',
      'conditionsAwaitGeneration',
    ])
    expect(differencesBetween('master', 'v1.8.3')).toEqual(Object.keys(differences))
  })
})

const named = Object.keys(differences) as DifferenceName[]

describe.each(named)('the difference %s', (name) => {
  it('says what, since when, and who made it', () => {
    const { what, before, pulls } = differences[name]
    expect([what, before].every((text) => /^[A-Z`].*\.$/.test(text))).toBe(true)
    expect(arrivals[name].since).not.toBe('v1.8.3')
    expect(pulls.length).toBeGreaterThan(0)
  })

  it('is rehearsed, and no rehearsal is over before its last entry', () => {
    const { rehearsals } = differences[name]
    expect(rehearsals.length).toBeGreaterThan(0)
    for (const { script, until } of rehearsals) {
      const times = [...script.map(({ at }) => at), until].map((time) => readTimeText(time) ?? -1)
      expect(times.toSorted((a, b) => a - b)).toEqual(times)
      expect(times.at(-1)).toBeGreaterThan(times.at(-2) ?? 0)
      expect(times[0]).toBeGreaterThanOrEqual(0)
    }
  })
})
