import { type Applied, type ApplyInput, applyDocuments } from '../manifest/admission/apply.ts'
import { failureText } from './failure.ts'
import { piecesOf } from './pieces.ts'

/** What the cluster has besides its kinds. */
export interface ApplyOptions {
  /** The namespaces; `default` and those of Kubernetes itself if absent. */
  readonly namespaces?: readonly string[]
}

const own = ['default', 'kube-system', 'kube-public', 'kube-node-lease']

/**
 * What `kubectl apply --dry-run=server -f manifest.yaml` prints for a text, byte for byte, and what
 * the API server answers to each object: strict fields, namespaces, metadata, the schemas of Argo's
 * CRDs. Documents do not see each other.
 */
export function printApply(text: string, options: ApplyOptions = {}): Applied {
  return applyDocuments(documentsOf(text), new Set(options.namespaces ?? own))
}

function* documentsOf(text: string): Generator<ApplyInput, void> {
  for (const piece of piecesOf(text)) {
    if (piece.ok) yield { ok: true, value: piece.value }
    else {
      const { failure } = piece
      const way = failure.source === 'kubectl' ? '' : 'error converting YAML to JSON: '
      yield { ok: false, error: `${way}${failureText(failure)}` }
    }
  }
}
