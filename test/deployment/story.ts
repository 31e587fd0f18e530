import { deploymentPhaseOf } from '../../src/deployment/phaseOf.ts'
import { type DeploymentState, startDeployment } from '../../src/deployment/state.ts'
import { undoDeployment } from '../../src/deployment/undo.ts'
import { withDeploymentSpec } from '../../src/deployment/write.ts'
import { editDeployment } from '../../src/plan/deployment.ts'
import type { DeploymentSpec } from '../../src/plan/plan.ts'
import type { Json } from '../../src/units/json.ts'
import { seconds } from '../../src/units/time.ts'
import { entriesOf, yamlValue } from '../transcripts/scenario.ts'
import { aligned } from '../transcripts/table.ts'
import { at, deploymentSpec, podTemplate, sizesOf } from './given.ts'
import { type Play, type Played, playDeployment } from './play.ts'

/** A story, rendered anew: what happens at every `run` (indented lines) is put in its place. */
export function renderedStory(text: string): string {
  const lines: string[] = []
  let commands: (readonly [word: string, rest: string])[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith(' ')) continue
    lines.push(line)
    const [, word = '', rest = ''] = /^(\w+)\s*(.*)$/.exec(line) ?? []
    if (word === '' || line.startsWith('#')) continue
    commands.push([word, rest])
    if (word !== 'run') continue
    lines.push(...tableOf(playDeployment(playOf(commands))))
    commands = []
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function playOf(commands: readonly (readonly [word: string, rest: string])[]): Play {
  const restsOf = (word: string): string[] =>
    commands.filter(([one]) => one === word).map(([, rest]) => rest)
  const spec = restsOf('plan').reduce(planned, deploymentSpec())
  const [until = ''] = restsOf('run')
  return {
    deployment: startDeployment(spec),
    ...podsOf(restsOf('pods').flatMap(entriesOf)),
    script: [
      { at: at(0), told: 'deploy', act: (state) => state },
      ...restsOf('script').map((rest) => {
        const [when = '', verb = '', ...words] = rest.split(/\s+/)
        const value = yamlValue(words.join(' '))
        const act = (state: DeploymentState): DeploymentState => acted(state, verb, value)
        return { at: at(secondsIn(when)), told: [verb, ...words].join(' '), act }
      }),
    ],
    until: at(secondsIn(until)),
  }
}

function planned(spec: DeploymentSpec, rest: string): DeploymentSpec {
  const fields = Object.fromEntries(entriesOf(rest))
  const { Recreate, maxSurge = '25%', maxUnavailable = '25%', ...others } = fields
  const strategy =
    Recreate === true ? { kind: 'Recreate' } : { kind: 'RollingUpdate', maxSurge, maxUnavailable }
  return { ...spec, ...others, strategy } as DeploymentSpec
}

// `startup 5s · termination 30s · app:v2 readyCap 2`
function podsOf(entries: readonly (readonly [string, Json])[]): Pick<Play, 'pods' | 'termination'> {
  const times = new Map(entries.map(([key, value]) => [key, secondsIn(String(value))]))
  const images = entries.flatMap(([image, value]) => {
    const [, cap] = /^readyCap (\d+)$/.exec(String(value)) ?? []
    return cap === undefined ? [] : [[image, { startup: null, readyCap: Number(cap) }] as const]
  })
  return {
    pods: {
      startup: seconds(times.get('startup') ?? 0),
      images: Object.fromEntries(images),
      lives: null,
      terminate: seconds(0),
      quota: null,
    },
    termination: seconds(times.get('termination') ?? 0),
  }
}

function acted(state: DeploymentState, verb: string, value: Json): DeploymentState {
  if (verb === 'undo') return undoDeployment(state, Number(value)).state
  const { spec } = state
  const edited = {
    setImage: () => editDeployment(spec, { template: podTemplate(String(value)) }),
    scale: () => editDeployment(spec, { replicas: Number(value) }),
    pause: () => editDeployment(spec, { paused: true }),
    resume: () => editDeployment(spec, { paused: false }),
    strategy: () => planned(spec, String(value)),
  }[verb]
  if (edited === undefined) throw new Error(`a story has no verb "${verb}"`)
  return withDeploymentSpec(state, edited())
}

/** Time, phase, the reason of Progressing, pods (available/wanted), and what happened. */
function tableOf(played: readonly Played[]): string[] {
  const rows: string[][] = []
  let last = ''
  for (const { at, state, orders, told } of played) {
    const happened = [...told, ...sizesOf(orders)]
    const now = readingsOf(state)
    if (happened.length === 0 && now.join('|') === last) continue
    last = now.join('|')
    rows.push([`${at / 1000}s`, ...now, happened.length === 0 ? 'pods' : happened.join(', ')])
  }
  return aligned(rows)
}

function readingsOf(state: DeploymentState): string[] {
  const { status, replicaSets } = state
  const progressing = status.conditions.find(({ type }) => type === 'Progressing')
  const pods = replicaSets
    .filter(({ want, terminating }) => want + terminating > 0)
    .map(({ hash, revision, available, want, terminating }) => {
      const leaving = terminating === 0 ? '' : `-${terminating}`
      return `${hash}#${revision} ${available}/${want}${leaving}`
    })
  return [deploymentPhaseOf(state).phase, progressing?.reason ?? '-', pods.join(' ')]
}

function secondsIn(text: string): number {
  return Number(text.replace('s', ''))
}
