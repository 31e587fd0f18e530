import { isJsonObject } from '../units/json.ts'
import { parseDocuments } from '../yaml/index.ts'
import type { InputText } from './inputs.ts'
import { analysisRunAlone } from './standalone/analysisRun.ts'
import { experimentAlone } from './standalone/experiment.ts'
import type { Standalone } from './standalone/standalone.ts'

/** What is played where there is no Rollout around it; the first that is found. */
const kinds: readonly Standalone[] = [experimentAlone, analysisRunAlone]

const workloads = ['Rollout', 'Deployment']

/** What stands in these texts alone; null: a workload does, or nothing that could be played. */
export function standaloneIn(inputs: readonly InputText[]): Standalone | null {
  const found = new Set(inputs.flatMap(({ text }) => kindsIn(text)))
  if (workloads.some((kind) => found.has(kind))) return null
  return kinds.find(({ kind }) => found.has(kind)) ?? null
}

function kindsIn(text: string): readonly string[] {
  return parseDocuments(text).documents.flatMap(({ value }) =>
    isJsonObject(value) && typeof value.kind === 'string' ? [value.kind] : [],
  )
}
