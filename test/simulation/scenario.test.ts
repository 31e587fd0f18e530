import { expect, it } from 'vitest'
import type { Signal } from '../../src/providers/signal.ts'
import type { Scenario, ScriptAction, ScriptEntry } from '../../src/simulation/scenario.ts'

// What the compiler sees: each of these lines is an error, and the test does not compile without.

it('the compiler asks for exactly one verb of an entry', () => {
  const entries: readonly ScriptEntry[] = [
    { at: '1m', promote: true },
    { at: '1m', promote: { skipCurrentStep: true } },
    // @ts-expect-error two verbs
    { at: '1m', promote: true, abort: true },
    // @ts-expect-error none
    { at: '1m' },
    // @ts-expect-error a verb that there is not
    { at: '1m', promot: true },
    // @ts-expect-error a number where a time is meant
    { at: 60, promote: true },
  ]
  // @ts-expect-error no time
  const [untimed]: ScriptEntry[] = [{ promote: true }]
  // @ts-expect-error two verbs
  const action: ScriptAction = { scale: 3, undo: true }
  expect([entries.length, untimed, action]).toHaveLength(3)
})

it('the compiler knows the kinds of signals', () => {
  const signals: readonly Signal[] = [
    0.99,
    [['0s', 0.99]],
    { kind: 'series', points: [['0s', 0.99]] },
    // @ts-expect-error a kind that there is not
    { kind: 'serie', points: [] },
    // @ts-expect-error a number where a time is meant
    { kind: 'series', points: [[0, 0.99]] },
    // @ts-expect-error a key that a noisy signal has not
    { kind: 'noisy', signal: 1, devation: 0.1 },
    // @ts-expect-error a number where a time is meant
    { answer: 0.99, after: 3 },
  ]
  // @ts-expect-error a number where a time is meant
  const router: Scenario['router'] = { verify: 'after', after: 15 }
  expect([signals, router]).toHaveLength(2)
})
