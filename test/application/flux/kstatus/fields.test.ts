import { expect, it } from 'vitest'
import {
  intAt,
  nestedInt,
  nestedText,
  textAt,
} from '../../../../src/application/flux/kstatus/fields.ts'

const object = { status: { count: 2, ratio: 1.5, name: 'x', none: null } }

it('absence is no error, another type is', () => {
  expect(nestedInt(object, 'status.count')).toMatchObject({ found: true, value: 2 })
  expect(nestedInt(object, 'status.missing')).toMatchObject({ found: false, error: '' })
  expect(nestedInt(object, 'status.ratio').error).toBe(
    '.status.ratio accessor error: 1.5 is of the type float64, expected int64',
  )
  expect(nestedInt(object, 'status.none').error).toBe(
    '.status.none accessor error: <nil> is of the type <nil>, expected int64',
  )
})

it('what cannot hold the field is named', () => {
  expect(nestedText(object, 'status.name.deeper').error).toBe(
    '.status.name.deeper accessor error: x is of the type string, expected map[string]interface{}',
  )
})

it('the readings with a default take it for all that does not fit', () => {
  expect([intAt(object, 'status.name', 7), textAt(object, 'status.count', 'y')]).toEqual([7, 'y'])
})
