import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { forecast } from '../../../src/cli/commands/forecast.ts'
import { root } from '../../tools/sources.ts'
import { canary, ioWith } from '../given.ts'

const live = readFileSync(join(root, 'examples/web-paused.json'), 'utf8')
const now = '2026-01-01T02:00:00Z'
const files = { 'web.yaml': canary, 'live.json': live, 'broken.json': '{' }

it('says where it stands, and what comes', async () => {
  const io = ioWith(files)
  expect(await forecast.run(io, { operands: [], options: { live: 'live.json', now } })).toBe(0)
  expect(io.written()).toContain('Status:          ॥ Paused')
  expect(io.written()).toContain('From now on:')
  expect(io.written()).toMatch(/^abort +Degraded +0s +never /m)
  expect(io.written()).toMatch(/^promoteFull +Healthy +never +0s /m)
})

it('says what somebody would bring about who acts now', async () => {
  const io = ioWith(files)
  const options = { live: 'live.json', now, at: ['0s abort'], format: 'json' }
  expect(await forecast.run(io, { operands: [], options })).toBe(0)
  expect(JSON.parse(io.written()).end.phase).toBe('Degraded')
})

it('takes manifests beside the live objects', async () => {
  const io = ioWith(files)
  const options = { live: 'live.json', now, format: 'json' }
  expect(await forecast.run(io, { operands: ['web.yaml'], options })).toBe(0)
  expect(JSON.parse(io.written()).end.phase).toBe('Paused')
})

it('needs live objects that can be read', async () => {
  const asked = (options: Readonly<Record<string, string>>) =>
    forecast.run(ioWith(files), { operands: [], options })
  await expect(asked({})).rejects.toThrow('--live FILE')
  await expect(asked({ live: 'broken.json' })).rejects.toThrow('this is no JSON')
  await expect(asked({ live: 'gone.json' })).rejects.toThrow('ENOENT')
})
