import { expect, it } from 'vitest'
import { bodiesOf, rollout, typed } from './given.ts'

it('names are gone through in order, up to the first that fails', () => {
  const paused = typed('pause web shop web', [rollout()])
  expect(bodiesOf(paused)).toEqual([
    { spec: { paused: true } },
    ['NotFound', { spec: { paused: true } }],
  ])
  expect(paused).toMatchObject({
    stdout: "rollout 'web' paused\n",
    stderr: 'Error: rollouts.argoproj.io "shop" not found\n',
    exitCode: 1,
  })
})
