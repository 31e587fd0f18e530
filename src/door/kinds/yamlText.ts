import type { Kind } from './kind.ts'

export const yamlText: Kind = {
  word: 'a text of YAML',
  known: (value) => typeof value === 'string' && /^(---|apiVersion:|kind:)/m.test(value),
  towards: {
    Plan: "Read it first: parsePlan(text) of 'rollout-sim/yaml'",
    Scenario: "Read it first: { plan: parsePlan(text) } of 'rollout-sim/yaml'",
    Timeline: "Read it first: simulate({ plan: parsePlan(text) }), with 'rollout-sim/yaml'",
  },
}
