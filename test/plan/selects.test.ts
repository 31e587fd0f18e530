import { describe, expect, it } from 'vitest'
import { selects } from '../../src/plan/selects.ts'

describe('a compiled selector', () => {
  const labels = { app: 'demo', tier: 'web' }
  const by = (operator: string, key: string, values: readonly string[] = []): boolean =>
    selects({ matchExpressions: [{ key, operator, values }] }, labels)

  it('selects by every one of its requirements', () => {
    expect(selects({ matchLabels: { app: 'demo' } }, labels)).toBe(true)
    expect(selects({ matchLabels: { app: 'demo', tier: 'db' } }, labels)).toBe(false)
    expect(by('In', 'tier', ['db', 'web'])).toBe(true)
    expect(by('In', 'zone', ['a'])).toBe(false)
    expect(by('NotIn', 'tier', ['web'])).toBe(false)
    expect(by('NotIn', 'zone', ['a'])).toBe(true)
    expect(by('Exists', 'tier')).toBe(true)
    expect(by('DoesNotExist', 'tier')).toBe(false)
  })

  it('selects nothing where there is none, and everything where it is empty', () => {
    expect(selects(null, labels)).toBe(false)
    expect(selects({}, null)).toBe(true)
  })
})
