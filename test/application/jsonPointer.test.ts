import { expect, it } from 'vitest'
import { replacedAt, valueAt, withoutValueAt } from '../../src/application/jsonPointer.ts'

const document = { spec: { 'a/b': [1, 2], paused: true } }

it('a pointer names members and places', () => {
  expect(valueAt(document, '/spec/a~1b/1')).toBe(2)
  expect(valueAt(document, '/spec/none/deeper')).toBeUndefined()
})

it('what is not there is not removed', () => {
  expect(withoutValueAt(document, '/spec/none')).toBe(document)
  expect(withoutValueAt(document, '/spec/a~1b/0')).toEqual({ spec: { 'a/b': [2], paused: true } })
})

// Recorded: flux-reconcile, "service hash ignored, a commit changes the port".
it('only what is there is replaced', () => {
  expect(replacedAt(document, '/spec/paused', false)).toEqual({
    ok: true,
    object: { spec: { 'a/b': [1, 2], paused: false } },
  })
  expect(replacedAt(document, '/spec/hash', 'x')).toEqual({
    ok: false,
    error: 'replace operation does not apply: doc is missing key: /spec/hash: missing value',
  })
  expect(replacedAt(document, '/none/hash', 'x')).toMatchObject({
    error: 'replace operation does not apply: doc is missing path: /none/hash: missing value',
  })
})
