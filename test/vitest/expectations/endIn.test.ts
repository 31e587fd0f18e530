import { simulate } from 'rollout-sim'
import { expect, it } from 'vitest'
import 'rollout-sim/vitest'
import { errorIn } from '../../../src/units/diagnostic.ts'
import { endIn } from '../../../src/vitest/expectations/endIn.ts'
import { careful, planOf, ran, waiting } from '../sample.ts'

it('compares the phase at the end, and says since when it has been so and why', () => {
  expect(endIn(ran(careful), 'Healthy')).toEqual({
    kind: 'judged',
    holds: true,
    expected: 'to end in Healthy',
    found: 'it ended in Healthy, which began at 2m50s',
    at: 170_000,
  })
  expect(endIn(ran(waiting), 'Healthy')).toMatchObject({
    holds: false,
    found: 'it ended in Paused (CanaryPauseStep), which began at 1m10s',
    at: 70_000,
  })
})

it('a Rollout that was never applied ends in no phase', () => {
  const timeline = simulate({
    plan: planOf(careful),
    script: [{ at: '1m', deploy: true }],
    until: '30s',
  })
  expect(endIn(timeline, 'Healthy')).toMatchObject({ holds: false, found: 'it ended in no phase' })
})

it('a controller that never comes to rest ends in no phase, whatever it last was', () => {
  const timeline = ran(careful)
  const livelock = {
    ...timeline,
    end: { ...timeline.end, reason: 'livelock' },
    diagnostics: [errorIn('', 'livelock', 'it never comes to rest', '')],
  } as const
  expect(endIn(livelock as typeof timeline, 'Healthy')).toMatchObject({
    holds: false,
    found: 'it never comes to rest',
  })
})

it('refuses a phase that there is not, whichever way it is asked for', () => {
  const misspelt = 'degraded' as 'Degraded'
  expect(endIn(ran(careful), misspelt)).toEqual({
    kind: 'unusable',
    reason: 'there is no phase "degraded"; did you mean Degraded?',
  })
  expect(endIn(ran(careful), 'Done' as 'Degraded')).toMatchObject({
    reason: 'there is no phase "Done"; phases are Healthy, Progressing, Paused, Degraded',
  })
  expect(() => expect(ran(careful)).toEndIn(misspelt)).toThrow('did you mean Degraded?')
  expect(() => expect(ran(careful)).not.toEndIn(misspelt)).toThrow('did you mean Degraded?')
})
