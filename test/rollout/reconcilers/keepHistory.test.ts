import { expect, it } from 'vitest'
import { surplusOf } from '../../../src/rollout/reconcilers/keepHistory.ts'
import { at, canary, passOf, run, updating } from '../given.ts'

const plan = canary(
  {},
  { analysis: { successfulRunHistoryLimit: 1, unsuccessfulRunHistoryLimit: 0 } },
)

it('the newest runs are kept, up to the limits of spec.analysis', () => {
  const runs = [
    run('old', { phase: 'Successful', createdAt: at(1) }),
    run('new', { phase: 'Successful', createdAt: at(2) }),
    run('bad', { phase: 'Failed', createdAt: at(3) }),
    run('busy', { phase: 'Running', createdAt: at(0) }),
    run('orphan', { phase: 'Running', hash: 'v9' }),
  ]
  const surplus = surplusOf(passOf(updating(plan)), runs)
  expect(surplus.map(({ name }) => name).sort()).toEqual(['bad', 'old', 'orphan'])
})
