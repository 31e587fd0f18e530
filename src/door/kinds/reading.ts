import type { Kind } from './kind.ts'

export const reading: Kind = {
  word: 'a Reading',
  known: ['plan', 'diagnostics'],
  towards: {
    Plan: 'Hand over its `plan`, which is null if its `diagnostics` have an error',
    Scenario: 'Make a scenario of its plan: { plan: reading.plan }',
    Timeline: 'Simulate its plan: simulate({ plan: reading.plan })',
  },
}
