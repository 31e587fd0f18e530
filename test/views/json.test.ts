import { expect, it } from 'vitest'
import { timelineJson } from '../../src/views/json/timelineJson.ts'
import { toJson } from '../../src/views/json.ts'
import { ran } from '../timeline/objects/sample.ts'

it('prints all that a timeline tells', () => {
  expect(JSON.parse(toJson(ran()))).toEqual(JSON.parse(JSON.stringify(timelineJson(ran()))))
})

it('is one line if asked', () => {
  expect(toJson(ran(), { indent: 0 }).trimEnd()).not.toContain('\n')
})
