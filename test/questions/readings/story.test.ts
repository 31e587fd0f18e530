import { expect, it } from 'vitest'
import { playedOnce, playedWith } from '../../../src/questions/played.ts'
import { sameStory } from '../../../src/questions/readings/story.ts'
import type { ScriptEntry } from '../../../src/simulation/scenario.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const played = playedOnce({
  plan: planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: {} }] } }'),
  script: [{ at: '60s', setImage: 'web:2' }],
  traffic: { requestsPerSecond: 3 },
  until: '10m',
})
const at = instant(100_000)

it('is the same where a verb does nothing, whatever else is noted at its instant', () => {
  expect(sameStory(played.timeline, played.timeline, at)).toBe(true)
  expect(
    sameStory(played.timeline, playedWith(played, [{ at: '100s', retry: true }], at), at),
  ).toBe(true)
})

it('is another where pods, steps or phases differ', () => {
  for (const verb of ['promote', 'promoteFull', 'abort', 'pause', 'restart']) {
    const other = playedWith(played, [{ at: '100s', [verb]: true } as unknown as ScriptEntry], at)
    expect(sameStory(played.timeline, other, at), verb).toBe(false)
  }
})
