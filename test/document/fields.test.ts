import { describe, expect, it } from 'vitest'
import {
  flagIn,
  intOrStringIn,
  labelsIn,
  listIn,
  numberIn,
  recordIn,
  recordsIn,
  textIn,
  textOrNull,
  textsIn,
} from '../../src/document/fields.ts'

const source = {
  name: 'demo',
  replicas: 3,
  paused: false,
  maxSurge: '25%',
  spec: { a: 1 },
  list: [{ a: 1 }, 'x'],
  labels: { app: 'demo', version: 1 },
}

describe('reading a field', () => {
  it('answers what stands there', () => {
    expect(textIn(source, 'name')).toBe('demo')
    expect(textOrNull(source, 'name')).toBe('demo')
    expect(numberIn(source, 'replicas')).toBe(3)
    expect(flagIn(source, 'paused')).toBe(false)
    expect(intOrStringIn(source, 'maxSurge')).toBe('25%')
    expect(intOrStringIn(source, 'replicas')).toBe(3)
    expect(recordIn(source, 'spec')).toEqual({ a: 1 })
    expect(listIn(source, 'list')).toEqual([{ a: 1 }, 'x'])
  })

  it('answers the empty value for an absent field and for one of another type', () => {
    for (const key of ['nothing', 'spec']) {
      expect(textIn(source, key)).toBe('')
      expect(textOrNull(source, key)).toBeNull()
      expect(numberIn(source, key)).toBeNull()
      expect(flagIn(source, key)).toBeNull()
      expect(intOrStringIn(source, key)).toBeNull()
      expect(listIn(source, key)).toEqual([])
    }
    expect(recordIn(source, 'name')).toBeNull()
    expect(recordIn(null, 'name')).toBeNull()
  })

  it('keeps positions in lists', () => {
    expect(recordsIn(source, 'list')).toEqual([{ a: 1 }, {}])
    expect(textsIn(source, 'list')).toEqual(['', 'x'])
  })

  it('keeps only labels that are texts', () => {
    expect(labelsIn(source, 'labels')).toEqual({ app: 'demo' })
  })
})
