import type { Json, JsonObject } from '../../src/units/json.ts'
import type { Entry, Load, Sequence, Shape } from '../conformance/files/hpa/recorded.ts'
import { playSequence } from '../conformance/files/hpa/sequence.ts'
import { entriesOf, yamlValue } from '../transcripts/scenario.ts'
import { aligned } from '../transcripts/table.ts'

/** A story, rendered anew: the passes of every `run` (indented lines) are put in its place. */
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
    lines.push(...tableOf(sequenceOf(commands)))
    commands = []
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function sequenceOf(commands: readonly (readonly [word: string, rest: string])[]): Sequence {
  const restsOf = (word: string): string[] =>
    commands.filter(([one]) => one === word).map(([, rest]) => rest)
  const pods = Object.fromEntries(restsOf('pods').flatMap(entriesOf))
  return {
    id: '',
    kind: 'sequence',
    hpa: hpaOf(restsOf('hpa').flatMap(entriesOf)),
    containers: [{ name: 'app', cpu: '500m' }],
    replicas: Number(pods.replicas),
    startup: secondsIn(String(pods.startup)),
    load: Object.fromEntries(restsOf('load').map(loadOf)) as Load,
    script: restsOf('script').map(entryOf),
    until: secondsIn(restsOf('run')[0] ?? ''),
    expected: {},
  }
}

// `cpu 50` is half of what is requested, `requests 100` so many of an Ingress for every pod.
function hpaOf(entries: readonly (readonly [key: string, value: Json])[]): JsonObject {
  const { cpu, requests, ...spec } = Object.fromEntries(entries)
  const metrics: JsonObject[] = []
  if (cpu !== undefined) {
    const target = { type: 'Utilization', averageUtilization: cpu }
    metrics.push({ type: 'Resource', resource: { name: 'cpu', target } })
  }
  if (requests !== undefined) {
    const describedObject = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'main' }
    const target = { type: 'AverageValue', averageValue: requests }
    metrics.push({
      type: 'Object',
      object: { describedObject, metric: { name: 'requests' }, target },
    })
  }
  return { ...spec, metrics }
}

// `cpu 0s 900 · 60s 3000`, in thousandths of a core.
function loadOf(rest: string): readonly [string, unknown] {
  const [, key = '', series = ''] = /^(\S+) (.*)$/.exec(rest) ?? []
  return [key, entriesOf(series).map(([when, total]) => [secondsIn(when), total])]
}

// `100s shape stable 100 · canary 50 · share 50`, `100s unready 4`.
function entryOf(rest: string): Entry {
  const [, when = '', verb = '', words = ''] = /^(\S+) (\S+)\s*(.*)$/.exec(rest) ?? []
  const shape = { select: 'all', ...Object.fromEntries(entriesOf(words)) }
  const value = verb === 'shape' ? (shape as unknown as Shape) : yamlValue(words || 'true')
  return { at: secondsIn(when), [verb]: value }
}

/** Every pass that differs from the one before it, with the events that it caused. */
function tableOf(sequence: Sequence): string[] {
  const { passes, events } = playSequence(sequence)
  return aligned(
    passes.map(([second, replicas, , pods, ready, proposal, , desired, able]) => {
      const told = events.flatMap(([at, , , message]) => (at === second ? [`${message}`] : []))
      const asked = proposal === null ? '-' : `${proposal}`
      return [
        `${second}s`,
        `${replicas} of spec`,
        `${ready}/${pods} ready`,
        `asks ${asked}`,
        `desires ${desired}`,
        `${able}`,
        told.join('; '),
      ]
    }),
  )
}

function secondsIn(text: string): number {
  return Number(text.replace('s', ''))
}
