import type { Plan } from '../../../src/plan/plan.ts'
import { type Stuck, whyStuck } from '../../../src/questions/whyStuck.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { planFrom } from '../given.ts'

/** A canary of four pods with these steps, and more fields of it. */
export function canaryPlan(steps: string, more = '', ...documents: readonly string[]): Plan {
  return planFrom(`{ canary: { steps: ${steps} ${more} } }`, 4, ...documents)
}

/** What holds it at an instant: `web:2` comes after a minute, pods start within five seconds. */
export function stuckAt(plan: Plan, at: string, more: Partial<Scenario> = {}): Stuck {
  const { script = [], ...rest } = more
  return whyStuck(
    {
      plan,
      script: [{ at: '0s', deploy: true }, { at: '1m', setImage: 'web:2' }, ...script],
      pods: { startup: '5s' },
      until: '30m',
      ...rest,
    },
    { at },
  )
}
