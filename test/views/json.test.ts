import { expect, it } from 'vitest'
import { MisuseError } from '../../src/units/misuseError.ts'
import { timelineJson } from '../../src/views/json/timelineJson.ts'
import { toJson } from '../../src/views/json.ts'
import { ran } from '../timeline/objects/sample.ts'

it('prints all that a timeline tells', () => {
  expect(JSON.parse(toJson(ran()))).toEqual(JSON.parse(JSON.stringify(timelineJson(ran()))))
})

it('is one line if asked', () => {
  expect(toJson(ran(), { indent: 0 }).trimEnd()).not.toContain('\n')
})

it.each(['diagnostics', 'moments', 'end'] as const)('tells of %s without an end', (key) => {
  let doubled: object = {}
  for (let level = 0; level < 60; level++) doubled = { one: doubled, other: doubled }
  const timeline = ran()
  const [first] = timeline.moments
  const endless = {
    diagnostics: [{ message: doubled }],
    moments: [first, { ...first, errors: [doubled] }],
    end: { ...timeline.end, message: doubled },
  }
  const place = { diagnostics: '.diagnostics has at 0', moments: '.moments has at 1', end: ' has' }
  const written = (): string => toJson({ ...timeline, [key]: endless[key] } as typeof timeline)
  expect(written).toThrow(MisuseError)
  expect(written).toThrow(`timeline${place[key]}`)
})
