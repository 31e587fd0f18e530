import { textIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'
import type { ManifestFinding } from './finding.ts'

/**
 * An object that says how manifests are made, and is none: a `kustomization.yaml`, or the
 * `Chart.yaml` of Helm; null: it is neither. What to run is told, for rendered manifests are what
 * is read here.
 */
export function unrendered(object: JsonObject): ManifestFinding | null {
  if (isKustomization(object)) {
    return finding('kustomization.yaml', 'Read what `kustomize build DIRECTORY` prints.')
  }
  if (isChart(object)) {
    return finding('Chart.yaml', 'Read what `helm template NAME DIRECTORY` prints.')
  }
  return null
}

function finding(file: string, hint: string): ManifestFinding {
  return {
    code: 'unrendered',
    severity: 'error',
    path: [],
    message: `This is a ${file}: it says how manifests are made, and is none.`,
    hint,
  }
}

// Kustomize lets both `apiVersion` and `kind` be left out.
function isKustomization(object: JsonObject): boolean {
  if (textIn(object, 'apiVersion').startsWith('kustomize.config.k8s.io/')) return true
  const lists = ['resources', 'bases', 'patches', 'patchesStrategicMerge', 'configMapGenerator']
  return textIn(object, 'kind') === '' && lists.some((key) => Array.isArray(object[key]))
}

function isChart(object: JsonObject): boolean {
  const { apiVersion, name, version, kind } = object
  const known = apiVersion === 'v1' || apiVersion === 'v2'
  return kind === undefined && known && typeof name === 'string' && version !== undefined
}
