import { expect, it } from 'vitest'
import { rollbackWindowNeverApplies } from '../../../src/questions/lint/rollbackWindowNeverApplies.ts'
import { foundIn, tried } from './tried.ts'
import { canary } from './written.ts'

const windowed = (revisions: number, kept: string): string =>
  canary(
    'steps: [{ setWeight: 50 }, { pause: { duration: 1m } }]',
    `replicas: 4\nrollbackWindow: { revisions: ${revisions} }\n${kept}`,
  )

tried(rollbackWindowNeverApplies, {
  flags: windowed(2, 'revisionHistoryLimit: 0'),
  at: ['Rollout/web spec.rollbackWindow.revisions'],
  leavesAlone: windowed(1, 'minReadySeconds: 0'),
  fixed: windowed(2, 'revisionHistoryLimit: 2'),
})

it('knows a window that is closed', () => {
  const closed = windowed(0, 'revisionHistoryLimit: 5')
  expect(foundIn(closed, rollbackWindowNeverApplies)).toHaveLength(1)
})
