import { expect, it } from 'vitest'
import { rolloutWith } from '../../../src/kinds/argo/rollout.ts'
import { integer, struct } from '../../../src/kinds/shape.ts'
import { write } from '../../../src/kinds/write.ts'

it('has a spec with steps of the shape that is handed in, and a status', () => {
  const spec = { strategy: { canary: { steps: [{ toy: 1, other: 2 }] } } }
  const written = JSON.parse(
    write({ kind: 'Rollout', spec }, rolloutWith(struct({ toy: integer }))),
  )
  expect(written).toMatchObject({
    kind: 'Rollout',
    spec: { strategy: { canary: { steps: [{ toy: 1 }] } } },
    status: { canary: {}, blueGreen: {} },
  })
  expect(written.spec.strategy.canary.steps[0]).not.toHaveProperty('other')
})
