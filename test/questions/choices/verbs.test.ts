import { expect, it } from 'vitest'
import { choiceVerbs } from '../../../src/questions/choices/verbs.ts'
import { scriptVerbs } from '../../../src/simulation/script.ts'
import { viewWith } from '../stuck/obstacles/state.ts'

it.each(Object.entries(choiceVerbs))(
  '%s is a verb of scripts, and typed as a command',
  (verb, rule) => {
    expect(scriptVerbs).toContain(verb)
    expect(rule.entry('12m')).toEqual({ at: '12m', [verb]: true })
    expect(rule.command('web')).toMatch(/^kubectl .*\bweb\b/)
  },
)

it.each(Object.entries(choiceVerbs))(
  '%s has a reason for doing nothing, whatever the state',
  (_, rule) => {
    const states = [
      viewWith(() => ({})),
      viewWith(({ status }) => ({ status: { ...status, abort: true, pauseConditions: [] } })),
      viewWith(({ status }) => ({ status: { ...status, promoteFull: true } })),
      viewWith(({ status }) => ({ status: { ...status, stableRS: status.currentPodHash } })),
      viewWith(({ spec }) => ({ spec: { ...spec, paused: true } })),
    ]
    for (const { rollout } of states) expect(rule.reasonFor(rollout)).not.toBe('')
  },
)

it('says that a full promotion is not aborted any more', () => {
  const { rollout } = viewWith(({ status }) => ({ status: { ...status, promoteFull: true } }))
  expect(choiceVerbs.abort.reasonFor(rollout)).toContain('full promotion')
  expect(choiceVerbs.promoteFull.reasonFor(rollout)).toContain('already')
})
