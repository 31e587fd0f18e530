import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { liveScenarioGiven } from '../../src/cli/liveScenarioGiven.ts'
import { root } from '../tools/sources.ts'
import { canary, ioWith } from './given.ts'

const live = readFileSync(join(root, 'examples/web-paused.json'), 'utf8')

it('waits at gates, unless it is told otherwise', async () => {
  const io = ioWith({ 'web.yaml': canary, 'live.json': live })
  const scenario = (options: Readonly<Record<string, string>>) =>
    liveScenarioGiven(io, { operands: ['web.yaml'], options }, 'live.json')
  expect(await scenario({})).toMatchObject({ gates: 'wait', live: { present: expect.anything() } })
  expect(await scenario({ gates: 'promote' })).toMatchObject({ gates: 'promote' })
})

it('tells what is wrong with the objects', async () => {
  const io = ioWith({ 'pods.json': '{ "kind": "PodList", "apiVersion": "v1", "items": [] }' })
  const asked = liveScenarioGiven(io, { operands: [], options: {} }, 'pods.json')
  await expect(asked).rejects.toThrow('nothing to go on from')
  expect(io.complained()).toContain('error')
})
