import { recordIn, textIn } from '../../document/fields.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Scenario } from '../../simulation/scenario.ts'

type Secrets = NonNullable<Scenario['secrets']>

/** Every key of a Secret that a plan's templates refer to, with a text that stands for it. */
export function rehearsedSecrets({ analysisTemplates }: Plan): Secrets {
  const secrets: Record<string, Record<string, string>> = {}
  for (const { valueFrom } of analysisTemplates.flatMap(({ args }) => args)) {
    const reference = recordIn(valueFrom ?? {}, 'secretKeyRef')
    if (reference === null) continue
    const name = textIn(reference, 'name')
    secrets[name] = { ...secrets[name], [textIn(reference, 'key')]: 'rehearsed' }
  }
  return secrets
}
