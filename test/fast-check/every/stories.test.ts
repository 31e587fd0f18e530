import { expect, it } from 'vitest'
import { everyStory, type Story, storyCount } from '../../../src/fast-check/every/stories.ts'
import type { ScriptAction } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { after, basic, planFrom } from '../../laws/stories.ts'

const scenario = {
  plan: planFrom(basic),
  script: [{ at: '1m', setImage: 'app:v2' }],
  pods: { startup: '10s' },
  traffic: { requestsPerSecond: 2 },
  until: '6m',
}
const verbs: readonly ScriptAction[] = [{ promote: true }, { abort: true }]
const instants = [60, 70, 110].map(after)

function told(depth: number): readonly Story[] {
  const stories: Story[] = []
  everyStory(scenario, depth, verbs, instants, (story) => void stories.push(story))
  return stories
}

it('tells every order of the verbs, each once', () => {
  const names = told(2).map(({ done }) => JSON.stringify(done))
  expect(new Set(names).size).toBe(names.length)
  // One, 3 × 2, and of two verbs 6 pairs of instants in order × 4.
  expect(names).toHaveLength(1 + 6 + 24)
  expect(storyCount(2, 2, 3)).toBe(31)
  expect(storyCount(3, 2, 3)).toBe(told(3).length)
})

it('tells a story that goes on from a shared beginning as it would be told from its start', () => {
  for (const { scenario: one, timeline } of told(2)) {
    const whole = simulate(one)
    expect(JSON.stringify(timeline.moments)).toBe(JSON.stringify(whole.moments))
    expect(timeline.end).toEqual(whole.end)
  }
})

it('hands on what was answered for the story that is a verb shorter', () => {
  const lengths: (readonly [number, number | null])[] = []
  everyStory<number>(scenario, 2, verbs, instants, ({ done }, known) => {
    lengths.push([done.length, known])
    return done.length
  })
  for (const [length, known] of lengths) expect(known).toBe(length === 0 ? null : length - 1)
})
