import { expect, it } from 'vitest'
import { matchers } from '../../src/vitest/matchers.ts'
import { careful, planOf, ran, refused } from './sample.ts'

const asked = { isNot: false }
const denied = { isNot: true }

it('passes what holds, and leaves it to vitest to turn that round', () => {
  const timeline = ran(careful)
  expect(matchers.toEndIn.call(asked, timeline, 'Healthy').pass).toBe(true)
  expect(matchers.toEndIn.call(denied, timeline, 'Healthy').pass).toBe(true)
  expect(matchers.toEndIn.call(asked, timeline, 'Paused').pass).toBe(false)
})

it('what cannot be judged fails either way', () => {
  for (const subject of [refused(), planOf(careful), null]) {
    expect(matchers.toEndIn.call(asked, subject, 'Healthy').pass).toBe(false)
    expect(matchers.toEndIn.call(denied, subject, 'Healthy').pass).toBe(true)
  }
  expect(matchers.toBeRealisable.call(asked, ran(careful)).pass).toBe(false)
  expect(matchers.toBeRealisable.call(denied, ran(careful)).pass).toBe(true)
})

it('says what is wrong with a subject that cannot be judged', () => {
  expect(matchers.toEndIn.call(asked, refused(), 'Healthy').message()).toMatch(
    /^the timeline cannot be judged: the scenario was refused\n {2}until: .*noon/,
  )
  expect(matchers.toEndIn.call(asked, {}, 'Healthy').message()).toBe(
    'the timeline cannot be judged: it is no timeline, as simulate makes it',
  )
  expect(matchers.toBeRealisable.call(asked, {}).message()).toBe(
    'the plan cannot be judged: it is no plan, as parseManifests or readManifests make it',
  )
})

it('half a timeline, and what nobody can print, fail either way and say so', () => {
  const half = { ...ran(careful), diagnostics: null } as unknown
  const twice: Record<string, unknown> = {}
  twice.itself = twice
  for (const [subject, phase] of [
    [half, 'Healthy'],
    [ran(careful), twice],
    [ran(careful), 1n],
  ] as [unknown, 'Healthy'][]) {
    expect(matchers.toEndIn.call(asked, subject, phase).pass).toBe(false)
    expect(matchers.toEndIn.call(denied, subject, phase).pass).toBe(true)
    expect(matchers.toEndIn.call(asked, subject, phase).message()).toMatch(
      /^the timeline cannot be judged: it, or what is asked of it, is not whole \(.+\)$/s,
    )
  }
})
