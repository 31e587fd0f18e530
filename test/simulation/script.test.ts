import { describe, expect, it } from 'vitest'
import type { Scenario, ScriptEntry } from '../../src/simulation/scenario.ts'
import { readScript, scriptVerbs } from '../../src/simulation/script.ts'
import { readTime } from '../../src/timeline/time.ts'
import type { Diagnostic } from '../../src/units/diagnostic.ts'
import { start } from '../../src/units/time.ts'
import { scenarioOf } from './given.ts'

function read(more: Partial<Scenario>) {
  const diagnostics: Diagnostic[] = []
  const actions = readScript(scenarioOf(more), (_, time) => readTime(time) ?? start, diagnostics)
  return { actions, diagnostics }
}

describe('a script', () => {
  it('begins with a deployment, unless it has one', () => {
    const promoted = read({ script: [{ at: '9s', promote: true }] }).actions
    expect(promoted.map(({ entry }) => Object.keys(entry)[1])).toEqual(['deploy', 'promote'])
    expect(read({ script: [{ at: '9s', deploy: true }] }).actions).toHaveLength(1)
  })

  it('comes by time, and entries of one time as they were written', () => {
    const script: ScriptEntry[] = [
      { at: '9s', abort: true },
      { at: '0s', deploy: true },
      { at: '9s', retry: true },
    ]
    expect(read({ script }).actions.map(({ entry }) => entry)).toEqual([
      script[1],
      script[0],
      script[2],
    ])
  })

  it('contains what an autoscaler writes', () => {
    const { actions } = read({ replicas: [['1m', 7]] })
    expect(actions.at(-1)).toEqual({ at: 60_000, entry: { at: '1m', scale: 7 } })
  })

  it('does one thing an entry', () => {
    const script = [{ at: 1 }, { at: '2s', promote: true, abort: true }, { at: 3, dance: true }]
    const { diagnostics } = read({ script: script as unknown as ScriptEntry[] })
    expect(diagnostics.map(({ code, path, message }) => [code, path, message])).toEqual([
      ['not-one-verb', 'script[0]', 'an entry of the script does nothing'],
      ['not-one-verb', 'script[1]', 'an entry of the script does one thing, not promote and abort'],
      ['not-one-verb', 'script[2]', 'an entry of the script does one thing, not dance'],
    ])
    expect(diagnostics[0]?.hint).toContain(scriptVerbs.join(', '))
  })
})
