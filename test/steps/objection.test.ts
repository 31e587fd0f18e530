import { expect, it } from 'vitest'
import { noObjections, objection } from '../../src/steps/objection.ts'

it('an objection stands where the controller says', () => {
  const field = ['steps', 0, 'pause']
  expect(objection('pause-invalid', field, { type: 'required' }, 'detail', 'hint')).toEqual({
    code: 'pause-invalid',
    field,
    at: field,
    complaint: { type: 'required' },
    detail: 'detail',
    hint: 'hint',
  })
  expect(noObjections()).toEqual([])
})
