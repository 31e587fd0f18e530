import type { Snapshot } from '../../../../src/cluster/snapshot.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import type { Printed } from '../../../../src/units/printed.ts'
import { parseRfc3339 } from '../../../../src/units/time.ts'
import { unreachable } from '../../../../src/units/unreachable.ts'
import { getExperiment } from '../../../../src/views/commands/getExperiment.ts'
import { getRollout } from '../../../../src/views/commands/getRollout.ts'
import { getStatus } from '../../../../src/views/commands/getStatus.ts'
import { listExperiments } from '../../../../src/views/commands/listExperiments.ts'
import { listRollouts } from '../../../../src/views/commands/listRollouts.ts'

/** Objects as they are recorded, looked at when they were. */
export function snapshotOf(objects: readonly JsonObject[], now: string): Snapshot {
  return { objects, now: parseRfc3339(now) ?? unreachable(`no time: ${now}`) }
}

/** Answers a command line behind `kubectl argo rollouts`. One that is not known throws. */
export function run(command: string, snapshot: Snapshot, namespace = 'default'): Printed {
  const words = command.split(/\s+/)
  const flags = words.filter((word) => word.startsWith('-'))
  const behind = (flag: string): string => words[words.indexOf(flag) + 1] ?? ''
  const [verb = '', second = '', third = ''] = words
  const color = !flags.includes('--no-color')
  const allNamespaces = flags.includes('-A')
  switch (`${verb} ${kinds[second] ?? ''}`) {
    case 'get Rollout':
      return getRollout(snapshot, { name: third, namespace, color })
    case 'get Experiment':
      return getExperiment(snapshot, { name: third, namespace, color })
    case 'list Rollout': {
      const name = flags.includes('--name') ? behind('--name') : ''
      const timestamps = flags.includes('--timestamps')
      return listRollouts(snapshot, { name, namespace, allNamespaces, timestamps })
    }
    case 'list Experiment':
      return listExperiments(snapshot, { namespace, allNamespaces })
  }
  if (verb !== 'status') return unreachable(`unknown command: ${command}`)
  return getStatus(snapshot, { name: second, namespace, watch: !flags.includes('--watch=false') })
}

// Their names and aliases on the command line.
const kinds: Readonly<Record<string, string>> = {
  rollout: 'Rollout',
  rollouts: 'Rollout',
  ro: 'Rollout',
  experiment: 'Experiment',
  experiments: 'Experiment',
  exp: 'Experiment',
}
