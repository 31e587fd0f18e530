import { recordIn, textIn } from '../../document/fields.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Scenario } from '../../simulation/scenario.ts'

type Secrets = NonNullable<Scenario['secrets']>

/**
 * Every key of a Secret that a plan's templates refer to, with a text that stands for it: an
 * address where a metric's begins with it.
 */
export function rehearsedSecrets({ analysisTemplates }: Pick<Plan, 'analysisTemplates'>): Secrets {
  const secrets: Record<string, Record<string, string>> = {}
  for (const { args, metrics } of analysisTemplates) {
    const addresses = addressesIn(JSON.stringify(metrics))
    for (const { name, valueFrom } of args) {
      const reference = recordIn(valueFrom ?? {}, 'secretKeyRef')
      if (reference === null) continue
      const secret = textIn(reference, 'name')
      const text = addresses.has(name) ? 'http://rehearsed.example.com' : 'rehearsed'
      secrets[secret] = { ...secrets[secret], [textIn(reference, 'key')]: text }
    }
  }
  return secrets
}

/** The arguments with which an address begins. */
function addressesIn(metrics: string): ReadonlySet<string> {
  const found = metrics.matchAll(/"(?:url|address)":"\{\{\s*args\.([\w-]+)\s*\}\}/g)
  return new Set([...found].map(([, name = '']) => name))
}
