import { expect, it } from 'vitest'
import { ignoredBy, unknownRules } from '../../../src/questions/lint/silence.ts'
import { subjectIn } from './subjects.ts'
import { canary } from './written.ts'

const annotated = canary('steps: [{ setWeight: 50 }]').replace(
  'metadata: { name: web }',
  "metadata: { name: web, annotations: { rollout-sim/lint-ignore: 'no-gate, no-gat' } }",
)

it('reads names of rules out of an annotation', () => {
  const { manifests } = subjectIn(annotated)
  expect(manifests.map(ignoredBy)).toEqual([['no-gate', 'no-gat']])
  expect(subjectIn(canary('steps: []')).manifests.map(ignoredBy)).toEqual([[]])
})

it('tells names that no rule has, with what was meant', () => {
  const { manifests } = subjectIn(annotated)
  const found = unknownRules(['nothing-alike'], manifests, ['no-gate'])
  expect(found.map(({ path, line, message, hint }) => [path, line, message, hint])).toEqual([
    ['ignore', 0, 'there is no rule "nothing-alike"', 'Rules are no-gate.'],
    [
      'metadata.annotations[rollout-sim/lint-ignore]',
      3,
      'there is no rule "no-gat"',
      'Did you mean no-gate?',
    ],
  ])
})
