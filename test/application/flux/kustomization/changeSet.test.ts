import { expect, it } from 'vitest'
import {
  actualChanges,
  type ChangeSet,
  printedChanges,
} from '../../../../src/application/flux/kustomization/changeSet.ts'

const changes: ChangeSet = (['created', 'unchanged', 'skipped', 'configured'] as const).map(
  (action) => ({
    reference: { group: '', version: 'v1', kind: 'Service', namespace: 'default', name: action },
    action,
  }),
)

it('only what was written is told', () => {
  expect(printedChanges(actualChanges(changes))).toBe(
    'Service/default/created created\nService/default/configured configured',
  )
})
