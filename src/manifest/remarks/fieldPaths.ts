import { walkFields } from '../../analysis/fieldPath.ts'
import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Shape } from '../../kinds/shape.ts'
import { typedRollout } from '../../plan/typedRollout.ts'
import type { JsonObject } from '../../units/json.ts'
import type { ManifestFinding } from '../finding.ts'
import { rolloutObject } from '../shapes/argo.ts'
import type { RemarkRule } from './remark.ts'

/**
 * Arguments of analyses that are taken from a field of the Rollout which is not there: no run can
 * be made then. What a status may hold later is no mistake.
 */
export const fieldPaths: RemarkRule = ({ kind, value }) => {
  if (kind !== 'Rollout') return []
  const rollout = typedRollout(value)
  return analysesOf(value).flatMap(({ block, at }) =>
    recordsIn(block, 'args').flatMap((argument, index) => {
      const reference = recordIn(recordIn(argument, 'valueFrom'), 'fieldRef')
      const path = textIn(reference, 'fieldPath')
      // Those into the metadata are the controller's own to refuse.
      if (path === '' || path.startsWith('metadata') || mayExist(path, rollout)) return []
      const place = [...at, 'args', index, 'valueFrom', 'fieldRef', 'fieldPath']
      return [neverThere(path, rollout, place)]
    }),
  )
}

interface Analysis {
  readonly block: JsonObject
  readonly at: Path
}

function analysesOf(rollout: JsonObject): readonly Analysis[] {
  const strategy = recordIn(recordIn(rollout, 'spec'), 'strategy')
  const found: Analysis[] = []
  const add = (parent: JsonObject | null, within: Path, field: string): void => {
    const block = recordIn(parent, field)
    if (block !== null) found.push({ block, at: ['spec', 'strategy', ...within, field] })
  }
  const blueGreen = recordIn(strategy, 'blueGreen')
  add(blueGreen, ['blueGreen'], 'prePromotionAnalysis')
  add(blueGreen, ['blueGreen'], 'postPromotionAnalysis')
  const canary = recordIn(strategy, 'canary')
  for (const [index, step] of recordsIn(canary, 'steps').entries()) {
    add(step, ['canary', 'steps', index], 'analysis')
    const analyses = recordsIn(recordIn(step, 'experiment'), 'analyses')
    for (const [position, block] of analyses.entries()) {
      const within = ['canary', 'steps', index, 'experiment', 'analyses', position]
      found.push({ block, at: ['spec', 'strategy', ...within] })
    }
  }
  add(canary, ['canary'], 'analysis')
  return found
}

function mayExist(path: string, rollout: JsonObject): boolean {
  if (walkFields(rollout, path).ok) return true
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '')
  return parts[0] === 'status' && isInShape(parts, rolloutObject)
}

function isInShape(parts: readonly string[], shape: Shape): boolean {
  const [first, ...rest] = parts
  if (first === undefined) return shape.kind !== 'struct' && shape.kind !== 'list'
  switch (shape.kind) {
    case 'anything':
      return true
    case 'map':
      return isInShape(rest, shape.of)
    case 'list':
      return /^[0-9]+$/.test(first) && isInShape(rest, shape.of)
    case 'struct': {
      const field = shape.fields.find(({ name }) => name === first)
      return field !== undefined && isInShape(rest, field.shape)
    }
    default:
      return false
  }
}

function neverThere(path: string, rollout: JsonObject, at: Path): ManifestFinding {
  const walked = walkFields(rollout, path)
  return {
    code: 'field-path-missing',
    severity: 'warning',
    path: at,
    message: `No run can be made of this analysis: ${walked.ok ? path : walked.error}`,
    hint: 'Name a field that the Rollout has, such as spec.template.spec.containers[0].image.',
  }
}
