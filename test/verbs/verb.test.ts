import { expect, it } from 'vitest'
import { done, misused, refused } from '../../src/verbs/verb.ts'

it('a reply is done, refused or misused', () => {
  expect(done('x')).toEqual({ text: 'x', error: '', misused: false })
  expect(refused('no', 'x')).toEqual({ text: 'x', error: 'no', misused: false })
  expect(misused).toEqual({ text: '', error: '', misused: true })
})
