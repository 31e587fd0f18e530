import { expect, it } from 'vitest'
import { backgroundRunOf } from '../../../src/questions/lint/backgroundRuns.ts'
import { rehearsalsOf } from '../../../src/questions/lint/rehearsals.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { all, canary, prometheus, template } from './written.ts'

const asked = (metric: string) => {
  const named = 'analysis: { templates: [{ templateName: t }] }'
  const text = all(
    canary(`${named}, steps: [{ setWeight: 25 }, { pause: { duration: 2m } }]`),
    template(`${metric}, successCondition: 'result[0] > 0', ${prometheus()}`),
  )
  const good = rehearsalsOf(() => parseManifests(text).plan, null).good()
  return good === null ? null : { good, background: backgroundRunOf(good) }
}

it('says when an analysis with a count is over, and in which step', () => {
  const { good, background } = asked('interval: 10s, count: 4') ?? {}
  expect(background?.startedAt).toBe(good?.releasedAt)
  expect(background?.endedAt).toBe((good?.releasedAt ?? 0) + 3 * 10_000)
  expect(background?.stepThen).toBe(1)
})

it('takes one that is stopped at the promotion for one that did not end', () => {
  const { background } = asked('interval: 10s') ?? {}
  expect(background).toMatchObject({ endedAt: null, stepThen: null })
})

it('has none to tell of where none is started', () => {
  const plan = parseManifests(canary('steps: [{ setWeight: 25 }]')).plan
  const good = rehearsalsOf(() => plan, null).good()
  expect(good && backgroundRunOf(good)).toBeNull()
})
