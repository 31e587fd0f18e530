import { expect, it } from 'vitest'
import { actionText } from '../../../src/views/picture/actionText.ts'

it('says a verb with what it was given', () => {
  expect(actionText({ at: '5m', abort: true })).toBe('abort')
  expect(actionText({ at: '5m', setImage: 'web:2' })).toBe('setImage web:2')
  expect(actionText({ at: '5m', scale: 8 })).toBe('scale 8')
})

it('says the flags of a verb', () => {
  expect(actionText({ at: '5m', undo: { revision: 3 } })).toBe('undo revision 3')
  const promoted = { promote: { skipCurrentStep: true, skipAllSteps: false } }
  expect(actionText(promoted)).toBe('promote skipCurrentStep')
})

it('does not spell out whole manifests', () => {
  expect(actionText({ at: '1m', apply: [{ kind: 'Rollout' }] })).toBe('apply')
  expect(actionText({ at: '1m', patch: { spec: { replicas: 3 } } })).toBe('patch')
})

it('leaves out what is false', () => {
  expect(actionText({ at: '0s', deploy: true, abort: false })).toBe('deploy')
})
