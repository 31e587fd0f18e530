import { expect, it } from 'vitest'
import { persistentVolumeClaim } from '../../../../src/application/flux/kstatus/persistentVolumeClaim.ts'
import { start } from '../../../../src/units/time.ts'

it('a claim is current when it is bound', () => {
  expect(
    [{ phase: 'Bound' }, { phase: 'Lost' }, {}].map(
      (status) => persistentVolumeClaim({ status }, start).message,
    ),
  ).toEqual(['PVC is Bound', 'PVC is not Bound. phase: Lost', 'PVC is not Bound. phase: unknown'])
})
