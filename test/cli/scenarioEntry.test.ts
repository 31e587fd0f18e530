import { expect, it } from 'vitest'
import { scenarioEntry } from '../../src/cli/scenarioEntry.ts'

it('reads a time and a verb', () => {
  expect(scenarioEntry('5m abort')).toEqual({ at: '5m', abort: true })
  expect(scenarioEntry(' 1h30m   promoteFull ')).toEqual({ at: '1h30m', promoteFull: true })
})

it('reads what a verb is given', () => {
  expect(scenarioEntry('7m scale 8')).toEqual({ at: '7m', scale: 8 })
  expect(scenarioEntry('2m setImage web:3')).toEqual({ at: '2m', setImage: 'web:3' })
  expect(scenarioEntry('9m undo 2')).toEqual({ at: '9m', undo: { revision: 2 } })
  expect(scenarioEntry('9m promote --full')).toEqual({ at: '9m', promoteFull: true })
})

it.each(['5m', 'abort', '5m abrot', '5m scale many', '5m setImage', '5m abort now', ''])(
  'says what is no entry: %j',
  (text) => {
    expect(() => scenarioEntry(text)).toThrow('write a time and a verb')
  },
)
