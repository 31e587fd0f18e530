import { expect, it } from 'vitest'
import { resolveRolloutArguments } from '../../src/analysis/rolloutArguments.ts'
import type { RolloutArgument } from '../../src/analysis/template.ts'
import { argument } from './given.ts'

const source = {
  rollout: () => ({ metadata: { name: 'demo' }, spec: { replicas: 5 } }),
  stableHash: 'v1',
  latestHash: 'v2',
}
const given = (name: string, more: Partial<RolloutArgument>): RolloutArgument => ({
  name,
  value: null,
  podTemplateHashValue: null,
  fieldPath: null,
  ...more,
})
const resolve = (...args: RolloutArgument[]) => resolveRolloutArguments(args, source)

it('makes a plain text of every argument', () => {
  expect(
    resolve(
      given('a', { value: '1' }),
      given('b', {}),
      given('c', { podTemplateHashValue: 'Latest' }),
      given('d', { podTemplateHashValue: 'Stable' }),
      given('e', { fieldPath: 'spec.replicas' }),
      given('f', { fieldPath: 'metadata.name' }),
    ),
  ).toEqual({
    args: [
      argument('a', '1'),
      argument('b', ''),
      argument('c', 'v2'),
      argument('d', 'v1'),
      argument('e', '5'),
      argument('f', 'demo'),
    ],
    error: '',
  })
})

it('forgets the error of a field when a later field is found', () => {
  const missing = given('a', { fieldPath: 'spec.nothing' })
  const found = given('b', { fieldPath: 'spec.replicas' })
  expect(resolve(missing, found)).toEqual({
    args: [argument('a', ''), argument('b', '5')],
    error: '',
  })
  expect(resolve(found, missing).error).toBe('invalid path spec.nothing in rollout')
})

it('gives up at a path in metadata that is none of the downward API', () => {
  const wrong = given('a', { fieldPath: 'metadata.generation' })
  expect(resolve(wrong, given('b', { fieldPath: 'spec.replicas' }))).toEqual({
    args: [],
    error: 'unsupported fieldPath: metadata.generation',
  })
})

it('does not see an optional field at its zero value', () => {
  expect(resolve(given('a', { fieldPath: 'spec.paused' })).error).toBe(
    'invalid path spec.paused in rollout',
  )
})
