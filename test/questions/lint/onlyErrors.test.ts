import { expect, it } from 'vitest'
import { onlyErrors } from '../../../src/questions/lint/onlyErrors.ts'
import { rehearsalsOf } from '../../../src/questions/lint/rehearsals.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { subjectIn } from './subjects.ts'
import { all, canary, prometheus, stepped, template } from './written.ts'

const metric = `interval: 10s, successCondition: 'result < 0.5', ${prometheus()}`
const watching = all(
  canary('analysis: { templates: [{ templateName: t }] }, steps: [{ setWeight: 25 }]'),
  template(metric),
)
const found = (text: string): ReturnType<typeof onlyErrors> => {
  const rehearsals = rehearsalsOf(() => parseManifests(text).plan, null)
  return onlyErrors({ ...subjectIn(text), rehearsals }, 'why')
}

it('is as bad as its rule says where the release ends with it', () => {
  const evidence = { at: null, text: 'why', facts: {} }
  expect(found(stepped(`count: 1, ${metric}`))).toEqual({ evidence })
})

it('is a warning where the promotion comes before the errors are too many', () => {
  // Pods that are ready at once: the image comes at 1m, and nothing is waited for.
  expect(found(watching)).toEqual({
    severity: 'warning',
    evidence: {
      at: 60_000,
      text: 'why; rehearsed: promoted at 1m, before they end its run',
      facts: { promotedAt: 60_000 },
    },
  })
})
