import { describe, expect, it } from 'vitest'
import { plugin } from '../../src/providers/plugin.ts'
import type { Json } from '../../src/units/json.ts'
import { instant } from '../../src/units/time.ts'
import { requestOf } from './asked.ts'

const request = (given: Json, second: number, metadata: Readonly<Record<string, string>> = {}) =>
  requestOf({ given, at: instant(second * 1000), resumeAt: instant(3000), metadata })

// As text, because an object with a member `then` could pass for a promise.
const signal = (text: string): Json => JSON.parse(text) as Json

describe('plugin', () => {
  it('answers with any JSON', () => {
    expect(plugin.run(request({ json: { a: [1] } }, 0))).toEqual({
      kind: 'result',
      result: { a: [1] },
      type: 'map[string]any',
      value: '{"a":[1]}',
    })
    expect(plugin.run(request(null, 0))).toMatchObject({
      result: null,
      value: 'null',
    })
    expect(plugin.run(request({ error: 'job lost' }, 0))).toMatchObject({ message: 'job lost' })
  })

  it('is resumed as often as its answer says', () => {
    const given = signal('{"resume": "3s", "then": {"resume": "10s", "then": 0.9}}')
    const first = plugin.run(request(given, 0))
    expect(first).toEqual({
      kind: 'running',
      resumeAt: instant(3000),
      metadata: { resumed: '0' },
    })
    const second = plugin.resume(request(given, 3, { resumed: '0' }))
    expect(second).toEqual({
      kind: 'running',
      resumeAt: instant(13_000),
      metadata: { resumed: '1' },
    })
    expect(plugin.resume(request(given, 13, { resumed: '1' }))).toMatchObject({
      result: 0.9,
    })
  })

  it('ends in the phase it names when it is stopped, or not at all', () => {
    const named = signal('{"resume": "3s", "then": 1, "terminated": "Failed"}')
    const unnamed = signal('{"resume": "3s", "then": 1}')
    expect(plugin.terminate(request(named, 1, { resumed: '0' }))).toMatchObject({
      kind: 'finished',
      phase: 'Failed',
      resumeAt: instant(3000),
    })
    expect(plugin.terminate(request(unnamed, 1, { resumed: '0' }))).toEqual({
      kind: 'running',
      resumeAt: instant(3000),
    })
  })
})
