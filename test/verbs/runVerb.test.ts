import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/units/json.ts'
import { start } from '../../src/units/time.ts'
import { runVerb } from '../../src/verbs/runVerb.ts'
import { verbNames } from '../../src/verbs/verbs.ts'
import { rollout, typed } from './given.ts'

const elsewhere: JsonObject = { ...rollout(), metadata: { name: 'web', namespace: 'shop' } }

const typable = [
  'web',
  '--full',
  '-c',
  '-a',
  '-i',
  '10s',
  '--in=x',
  '--',
  '-',
  '',
  'app=b',
  '-n',
  'ro',
]

describe('a verb', () => {
  it('acts in one namespace', () => {
    expect(typed('pause web', [elsewhere]).exitCode).toBe(1)
    expect(typed('pause web', [elsewhere], { namespace: 'shop' }).exitCode).toBe(0)
    expect(typed('pause web --namespace shop', [elsewhere]).exitCode).toBe(0)
    expect(typed('-n default pause web', [elsewhere], { namespace: 'shop' }).exitCode).toBe(1)
  })

  it('leaves alone what it does not write', () => {
    const objects = [rollout(), elsewhere]
    const paused = typed('pause web', objects)
    expect(paused.objects[1]).toBe(elsewhere)
    expect(typed('pause nobody', objects).objects).toBe(objects)
  })

  it('says how it is called when it is called otherwise', () => {
    const bare = runVerb({ objects: [], now: start }, [])
    expect(bare).toMatchObject({ stdout: '', exitCode: 1, writes: [] })
    expect(bare.stderr).toMatch(/^Usage:\n/)
    expect(typed('set foo', []).stderr).toMatch(/^Usage:\n {2}kubectl-argo-rollouts set COMMAND/)
  })

  it('says how it is called when it is asked, and succeeds', () => {
    expect(typed('promote web --help', [rollout()])).toMatchObject({
      stdout: 'Usage:\n  kubectl-argo-rollouts promote ROLLOUT_NAME [flags]\n',
      stderr: '',
      exitCode: 0,
      writes: [],
    })
  })

  it('refuses flags and commands that nobody knows', () => {
    expect(typed('pause web --in 10s', [rollout()]).stderr).toBe('Error: unknown flag: --in\n')
    expect(typed('explode web', [rollout()]).stderr).toMatch(/^Error: unknown command "explode"/)
  })

  it('never throws, and fails if and only if it says why', () => {
    const words = [...verbNames.flatMap((name) => name.split(' ')), ...typable]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 6 }), (args) => {
        const { stderr, exitCode, writes } = runVerb({ objects: [rollout()], now: start }, args)
        expect(exitCode).toBe(/^(Error: |Usage:)/m.test(stderr) ? 1 : 0)
        expect(writes.filter(({ refused }) => refused !== '').length === 0 || exitCode === 1).toBe(
          true,
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('survives objects that are none', () => {
    const odd: readonly JsonObject[] = [
      {},
      { kind: 'Rollout' },
      { ...rollout(), spec: [], status: 'x' },
      { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: { ownerReferences: [null] } },
    ]
    for (const line of ['promote web', 'undo web', 'set image web *=x', 'abort web']) {
      expect(() => typed(line, odd)).not.toThrow()
    }
  })
})
