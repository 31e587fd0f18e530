import { expect, it } from 'vitest'
import { noFields, readFields, writeFields } from '../../../src/application/apply/fieldSet.ts'
import {
  readManagedFields,
  sameManager,
  withManagedFields,
  withoutServerFields,
} from '../../../src/application/apply/managedFields.ts'

const entry = {
  manager: 'm',
  operation: 'Update' as const,
  subresource: '',
  fields: readFields({ 'f:a': {} }),
}

it('entries are written into the object and read back', () => {
  const object = withManagedFields({ metadata: { name: 'x' } }, [
    entry,
    { ...entry, manager: 'n', subresource: 'status' },
  ])
  expect(
    readManagedFields(object).map(({ manager, subresource }) => [manager, subresource]),
  ).toEqual([
    ['m', ''],
    ['n', 'status'],
  ])
})

it('nobody is recorded for nothing', () => {
  expect(withManagedFields({ metadata: { name: 'x' } }, [{ ...entry, fields: noFields }])).toEqual({
    metadata: { name: 'x' },
  })
})

it('an update and an apply of one manager are two', () => {
  expect(sameManager(entry, { ...entry, operation: 'Apply' })).toBe(false)
})

it('a name belongs to nobody', () => {
  const fields = readFields({
    'f:kind': {},
    'f:metadata': { 'f:name': {}, 'f:labels': { 'f:a': {} } },
  })
  expect(writeFields(withoutServerFields(fields))).toEqual({
    'f:metadata': { 'f:labels': { 'f:a': {} } },
  })
})
