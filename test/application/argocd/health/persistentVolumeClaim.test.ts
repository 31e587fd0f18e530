import { expect, it } from 'vitest'
import { object, saidOf } from '../objects.ts'

it('a PersistentVolumeClaim is Healthy when it is bound', () => {
  const said = ['Bound', 'Pending', 'Lost', ''].map((phase) =>
    saidOf(object('v1', 'PersistentVolumeClaim', { status: { phase } })),
  )
  expect(said).toEqual(['Healthy', 'Progressing', 'Degraded', 'Unknown'])
})
